"""Whole caseloads at once: which rows are one person for certain, which may be, and what speaks for and against."""
