"""The pytest plugin, on projects as its users have them."""
