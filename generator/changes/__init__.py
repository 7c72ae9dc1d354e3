"""What differs between two versions of a plan, in sentences, and whether it is worse for customers."""
