"""Reads carriers' own tables of tariff elements into plan files, and says what it did not understand."""
