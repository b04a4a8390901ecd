"""The blocks of Unicode are those of regex."""

from __future__ import annotations

from arnorm.report.blocks import at_home, block_of, blocks
from arnorm.unicode import pattern
from tests.points import on_points


def test_each_border_lies_where_regex_has_it() -> None:
    for first, last, name in blocks():
        found = pattern(rf"\p{{Block={name}}}")
        assert found.match(chr(first))
        assert found.match(chr(last))
        assert not first or not found.match(chr(first - 1))
        assert last == 0x10FFFF or not found.match(chr(last + 1))


@on_points
def test_every_code_point_has_one(points: str) -> None:
    names = {name for _, _, name in blocks()}
    none = pattern(r"\p{Block=No_Block}")
    for char in points:
        assert (block_of(char) in names) != bool(none.match(char))


def test_plain_news_is_at_home() -> None:
    assert set("قال الوزير: «نعم»، 12% من ٣٠؛ لماذا؟") <= at_home()
    assert not {"\u00a0", "\u0640", "\u200f", "\ufefb", "\u06cc", "\u00ad"} & at_home()
