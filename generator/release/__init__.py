"""From what carriers pushed to the live site: built in private, checked, swapped in one step."""
