"""What the articles of an outlet share, counted."""
