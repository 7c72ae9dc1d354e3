"""The append-only log of what was disclosed when, and receipts that prove it."""
