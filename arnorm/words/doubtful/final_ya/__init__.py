"""The last letter of a word: ya or alef maksura."""
