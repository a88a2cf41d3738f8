"""The projection of what is owed, with a database: the same by refreshing as by making it again."""
