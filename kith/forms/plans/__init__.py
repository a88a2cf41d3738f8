"""What a child needs, what is done about it, and who took that on."""
