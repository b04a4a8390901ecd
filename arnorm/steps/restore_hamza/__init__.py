"""The head of a word: an alef with hamza above or below, with madda, or plain."""
