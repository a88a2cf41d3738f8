"""The one pipe: who is it about, is it allowed, what was said, what is owed for it, who is told."""
