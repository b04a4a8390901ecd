"""What stands above the headline of a page."""
