"""The quick fold of a line is the slow one."""

from __future__ import annotations

from hypothesis import given

from arnorm.document import fold
from arnorm.engine.table import CODEPAGE
from tests import strategies


@given(strategies.texts)
def test_mold_is_the_fold_of_each_character(text: str) -> None:
    slow = "".join(fold._molded(char) for char in text)
    if "\u0640" not in text:
        assert fold.mold(text) == slow
    assert len(fold.mold(text)) == len(text)


def test_every_character_of_the_page() -> None:
    text = CODEPAGE.replace("\u0640", "")
    assert fold.mold(text) == "".join(map(fold._molded, text))
