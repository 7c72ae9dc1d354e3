"""What readers set for themselves, laid over the pages: wider spacing of text, and the few colours of a high-contrast display."""
