"""One file a form, found by folder: a form says what can be known."""
