"""The kinds of claims, one file each: `find(passage)` yields the claims of the kind that the file is named after."""
