"""What stands at the head of a page, told by what stands below it."""
