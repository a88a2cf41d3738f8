"""What a parent reads before it is sent: who may, what of it is looked at first, and the sheet as it was given."""
