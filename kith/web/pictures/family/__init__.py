"""The family drawing: people, couples, children and homes in, one picture out; nothing here reads a record."""
