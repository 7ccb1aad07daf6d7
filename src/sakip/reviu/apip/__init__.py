"""The review of a performance report by the inspectorate (APIP, PermenPANRB 53/2014 annex III)."""
