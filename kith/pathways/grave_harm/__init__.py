"""Grave harm and the law: what a law or its guidance asks of whoever heard or saw it, step by step and by when."""
