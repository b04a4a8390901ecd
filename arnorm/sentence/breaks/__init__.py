"""Line breaks, and whether a sentence goes on over them."""
