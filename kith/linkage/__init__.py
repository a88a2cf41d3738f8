"""Whether two records are one person: candidates, decisions and their undoing."""
