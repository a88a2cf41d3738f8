"""Teams and their days: how to refer to them, their meetings with each other, and each day’s end."""
