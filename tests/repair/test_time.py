"""Hostile input for the repairs: doubling it at most doubles the time."""

from __future__ import annotations

import pytest

from arnorm import steps
from tests.timing import seconds

SIZES = (16_000, 32_000, 64_000, 128_000)
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


@pytest.mark.parametrize("name", ["StripHtml", "FixMojibake", "FixVisualOrder"])
def test_doubling(name: str) -> None:
    step = getattr(steps, name)()
    step("سلام")
    for piece in HOSTILE:
        if seconds(step.edits, piece * (SIZES[-1] // len(piece))) < 0.1:
            continue
        for _ in range(3):
            times = [seconds(step.edits, piece * (size // len(piece))) for size in SIZES]
            if times[-1] < 3.0 * times[-2] and times[-1] < 16 * max(times[0], 1e-4):
                break
        else:
            raise AssertionError(f"{name} on {piece!r}: {times} for {SIZES}")
