"""Pregnancies, births, fathers, and babies not yet born."""
