"""What speaks against a signature: that its line is one of several, or that it is of what the text tells of."""
