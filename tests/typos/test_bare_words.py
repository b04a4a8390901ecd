"""The words of a text told apart byte by byte are those that are read word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arnorm.typos.detector import TypoDetector
from arnorm.typos.reading.bare_words import bare_words
from arnorm.words.tokens import words

# Letters, marks, tatweel, hamza apart from its letter; letters, marks and signs that are off the engine's page.
ALPHABET = (
    "\u0628\u0627\u0623\u0629\u0621\u064a\u064b\u0651\u0640\u0653\u0654\u0670 \n\u060c.?\u00a0\u200c"
    "\u06af\u06cc\u0679\u06c0\ufefb\ufe8d\ufdf2\u0610\u06e4\u08f0\u0301\U0001f600x1"
)


@given(st.text(alphabet=ALPHABET, max_size=30))
def test_the_bare_words_of_a_text(text: str) -> None:
    assert bare_words(text) == [token.bare for token in words(text)]


def test_each_character_between_letters() -> None:
    for block in range(0, 0x11000, 0x400):
        text = " ".join(f"\u0628{chr(point)}\u0628" for point in range(block, block + 0x400))
        assert bare_words(text) == [token.bare for token in words(text)]


def test_a_word_said_twice_needs_no_other_suspect() -> None:
    found = TypoDetector().find("هذه الحكومة الحكومة.")
    assert [(f.word, f.kind) for f in found] == [("الحكومة الحكومة", "doubled_word")]
