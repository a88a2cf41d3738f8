"""The rules by which something in a record is proposed to be taken out: by its form, by relations, and by spelling."""
