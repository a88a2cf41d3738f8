"""What is owed, by whom and by when: a projection of the entries that can be thrown away and reckoned again."""
