"""Pregnancy and birth: what is owed about a pregnancy, about the father, and at the visits after."""
