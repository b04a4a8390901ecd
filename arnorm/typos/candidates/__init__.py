"""What a writer may have meant by a word, and by which kind of slip."""
