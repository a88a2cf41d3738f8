"""A&E and hospital: what is owed when somebody comes there, also by those who only read of it."""
