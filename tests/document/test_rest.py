"""What is told of a line by its row, and what is left of a page, say what the folded lines of the text say."""

from __future__ import annotations

from hypothesis import example, given

from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.rest import Rest
from tests import cases, strategies


@given(strategies.texts)
@example("read more ..\nread: \u2026\n. - : \u0640\n\U0001f600 \u06ff?\n\u0628 \u064b.\u064b \u00a0")
@example("a\u0640 \u0640\n(a):\u200f\n\u061f! \u06d4")
def test_a_line_ends_in_the_sign_that_its_folded_form_ends_in(text: str) -> None:
    _ends_alike(text)


def test_lines_of_cases_end_in_the_sign_that_their_folded_form_ends_in() -> None:
    for text in sorted({case.text for case in cases.load()})[::3]:
        _ends_alike(text)


def _ends_alike(text: str) -> None:
    page = Page(text)
    for index, line in enumerate(page.folded_lines):
        last = line[-1:]
        assert page.end(index) == (last if last and last in fold.SIGNS else "")


def test_what_is_left_of_a_page_is_told_as_a_page_of_its_own() -> None:
    """Each line of a case goes once, and once the end of one: letters, folded lines, signs are as of new."""
    told = 0
    for text in sorted({case.text for case in cases.load() if case.text.count("\n") in (2, 3, 4)})[::9]:
        lines = text.split("\n")
        page = Page(text)
        for at in range(len(lines)):
            for kept in ([*lines[:at], *lines[at + 1 :]], [*lines[:at], lines[at][:-9], *lines[at + 1 :]]):
                rest, new = page.less("\n".join(kept)), Page("\n".join(kept))
                told += isinstance(rest.sketch, Rest)
                assert rest.sketch.letters == new.sketch.letters
                assert [rest.folded(it) for it in rest.content] == [new.folded(it) for it in new.content]
                for sign in b"&<":
                    assert not new.sketch.may_hold(sign) or rest.sketch.may_hold(sign)
                for word in new.sketch.letters[:3]:
                    assert rest.sketch.has_early(word, 40, 20) == new.sketch.has_early(word, 40, 20)
                if isinstance(rest.sketch, Rest) and rest.sketch.begins_as_before(30):
                    assert rest.sketch.flat[:30] == page.sketch.flat[:30]
    assert told > 100
