"""Tests of what is given to whoever asks for a record."""
