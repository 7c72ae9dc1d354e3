"""The gate: the only way by which a plan becomes public. It fails closed."""
