"""Holds what the pages, the style sheet and the scripts use against what the oldest promised browsers know."""
