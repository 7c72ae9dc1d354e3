"""Reads what carriers wrote: files to text trees with positions, text trees to plans."""
