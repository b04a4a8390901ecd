"""The quick fold of a line is the slow one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arnorm.document import fold
from arnorm.engine.table import CODEPAGE
from tests import strategies


@given(strategies.texts)
def test_fold_chars_is_the_fold_of_each_character(text: str) -> None:
    slow = "".join(fold.folded_char(char) for char in text)
    if "\u0640" not in text:
        assert fold.fold_chars(text) == slow
    assert len(fold.fold_chars(text)) == len(text)


def test_every_character_of_the_code_page() -> None:
    text = CODEPAGE.replace("\u0640", "")
    assert fold.fold_chars(text) == "".join(map(fold.folded_char, text))


@given(strategies.texts, st.integers(0, 40))
def test_the_last_letters_are_where_the_skeleton_has_them(text: str, size: int) -> None:
    line = text.replace("\n", " ")
    letters, offsets = fold.skeleton(line)
    end = letters[len(letters) - size :] if 0 < size <= len(letters) else ""
    expected = offsets[-size] if end else -1
    assert fold.match_last_letters(f"{line}\n", 0, len(line), end) == expected
    assert fold.match_last_letters(line, 0, len(line), f"{end}\u0638\u0638x") == -1
