"""What stands between headline and end of an article and is none of its own: buttons, boxes, titles of others."""
