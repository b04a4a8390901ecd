"""What proves that lines above a headline that nothing names are the page's."""
