"""The ways of saying that a plan hangs on another thing: sayings, relations, frames, and a need heard by default."""
