"""What stands between the headline and the text."""
