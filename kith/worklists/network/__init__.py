"""The network around a person: who is there, what they are to each other, and of whom nobody has asked."""
