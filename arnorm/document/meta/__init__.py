"""What an article says of itself."""
