"""The readers of elements, one file each: `READERS` names the elements that the file reads, and how."""
