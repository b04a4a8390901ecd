"""Hostile input for the repairs: their time is linear in it."""

from __future__ import annotations

import pytest

from arnorm import steps
from tests.timing import assert_linear

HOSTILE = [
    "<",
    "<a ",
    '<a x="',
    "<!--",
    "<![CDATA[",
    "<script>",
    "<<b>",
    "</p>\n",
    "<td>",
    "&",
    "&amp;",
    "&#",
    "]]>",
    "[",
    "[a](",
    "[a](http://",
    ".a{b:c",
    ".a ",
    "{",
    "/*",
    "/* <![CDATA[ */",
    "[email protected]",
    "@media a{.b{c:d}",
    "Ø",
    "Ø§",
    "Ù",
    "Ù�",
    "â€",
    "Ã",
    "ÇáÓ",
    "Ç ",
    "ط§",
    "ط",
    "§",
    "«Ø§Ù„» قال ",
    "ط§ظ„ قال ",
    "Â ",
    "ةنيدم ",
    "لا ",
    " ال",
    "ﻼﻡ",
    "ة1",
    "A1 ",
    "(",
    "بَ",
    "َب",
    "ةنيدملا\n",
    "بالالال ",
    "ه\n",
]


@pytest.mark.timing
@pytest.mark.parametrize("name", ["StripHtml", "FixMojibake", "FixVisualOrder"])
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_time_is_linear(name: str, piece: str) -> None:
    assert_linear(getattr(steps, name)().edits, piece, name)
