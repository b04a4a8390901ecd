"""The last letter of a word: heh (ه) or ta marbuta (ة), as lexicon, neighbours and document know it."""
