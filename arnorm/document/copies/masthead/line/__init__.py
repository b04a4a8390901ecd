"""What one line of a page's head says it is."""
