"""What is owed about a pregnancy, about the father, and at the visits after."""
