"""Pregnancy and birth: also fathers, and babies not yet born."""
