"""Judging plans: the rules, their sources, and the book that holds them."""
