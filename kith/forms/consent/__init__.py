"""What somebody agreed to, refused or took back; what was shared by it or without it; and what was not shared."""
