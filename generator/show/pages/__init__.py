"""All page types: one module a type, each with one `PAGE_TYPE`."""
