"""What a fitted profile says of the lines of one page."""
