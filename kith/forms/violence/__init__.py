"""Notices of violence at home, and whom they are about."""
