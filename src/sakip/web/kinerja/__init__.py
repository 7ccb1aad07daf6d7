"""Plan, agreements, results: stored once, mapped to the frozen Dokumen."""
