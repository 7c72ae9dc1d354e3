"""The plain-language check: its four levels, the words of each, and the plain sentence that a finding offers."""
