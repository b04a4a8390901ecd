"""Whether the lexicon knows a word, or another of its search fold."""

from __future__ import annotations

from arnorm.words.tokens import LONGEST_WORD

__all__ = ["has_known_fold"]


def has_known_fold(letters: str) -> bool:
    """Return whether the lexicon knows the word, clitics off, or another word of the same search fold."""
    # Not at the top: the lexicon loads only for a text that holds a candidate.
    from arnorm.words.lexicon import default_lexicon  # noqa: PLC0415

    return len(letters) <= LONGEST_WORD and default_lexicon().knows_fold(letters)
