"""SAKIP: plan, measure, report and review the performance of an Indonesian government unit."""

__version__ = "0.4.0"
