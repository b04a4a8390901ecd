"""Where the article of a page ends: its closing lists and parts, and other articles below it."""
