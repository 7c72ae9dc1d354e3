"""Simplicity (明白办 一, R13): which plans are nearly the same, and how much of each plan one has to read."""
