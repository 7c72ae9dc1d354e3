"""One judge of a range of commits, for the check, for CI and for the server: it reads git objects, never a checkout."""
