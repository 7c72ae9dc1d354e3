"""All rules: one module a rule, named after the fault, each with one `RULE`."""
