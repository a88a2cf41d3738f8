"""Measures: a sentence first, then the chart, then the table; what is missing is said, never counted as nothing."""
