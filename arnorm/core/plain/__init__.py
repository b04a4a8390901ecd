"""The plain call: text in, text out, with nothing recorded."""
