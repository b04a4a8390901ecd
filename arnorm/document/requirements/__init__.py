"""What a pattern requires of a line: the letters it may begin with, the words it must contain."""
