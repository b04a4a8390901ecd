"""What a word is: its span in a text, its clitics, its skeleton, and what is known of it."""
