"""Every route, asked for in every way, by everybody, for a record in every state."""
