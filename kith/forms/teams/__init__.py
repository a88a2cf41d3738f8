"""Teams, how to refer to them, their meetings with each other, and their days."""
