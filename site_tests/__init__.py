"""Mingbai's tests, a package so that they can share examples by name."""
