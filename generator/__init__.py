"""Mingbai: carriers' plan files in, a public site that anyone can read out, a gate between them."""
