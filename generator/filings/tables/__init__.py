"""Reads carriers' tables, as spreadsheets, separated values or JSON, into filings: `read_tables` is the entry."""

from generator.filings.tables.table_files import TableReading, read_tables, stream_tables

__all__ = ["TableReading", "read_tables", "stream_tables"]
