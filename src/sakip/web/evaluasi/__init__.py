"""Evaluation of SAKIP on the web: self-assessment by the unit, grades by the Inspektorat, report and follow-up."""
