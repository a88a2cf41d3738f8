"""Questions asked of what is known: lists and measures; nothing here writes."""
