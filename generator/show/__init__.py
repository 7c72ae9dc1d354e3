"""What shows: pages and exports, made from published plans alone."""
