"""What is owed when somebody comes to the emergency department, also by those who only read of it."""
