"""Reports: the findings of one run, written for a person or for another program, one module a format."""
