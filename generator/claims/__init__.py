"""What Chinese tariff text claims: quantities and statements found in it, each with the words that make it.

One reading serves two users: `generator.filings` fills fields from it, `generator.judge` holds it against them.
"""
