"""What a visitor comes for, from the first page to the answer: as walks of a keyboard, as clicks without a script, and from a folder."""
