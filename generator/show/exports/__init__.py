"""All exports: one module a format, each with one `EXPORT`."""
