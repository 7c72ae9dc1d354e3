"""The server that carriers push to: its home folder, its hooks, its keys, its resident judge."""
