"""What other tools do to Arabic text, to the letter."""
