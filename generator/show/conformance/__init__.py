"""What the site was measured against, what was measured, and what the two together say."""
