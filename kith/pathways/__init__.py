"""One file a pathway, found by folder: a pathway says what is then owed."""
