"""The doors for machines: what comes in is turned into statements about people, what goes out into their languages."""
