"""Backups: made and signed, found damaged before they are used, proved beside what is there, and put in its place."""
