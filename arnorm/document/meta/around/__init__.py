"""What stands around a line: whether a signature stands there, which rows follow it, stamps on the same line."""
