"""The commands of `mingbai`, one module each."""
