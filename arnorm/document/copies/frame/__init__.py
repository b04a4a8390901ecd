"""What a page sets around a headline on its line."""
