"""What a profile adds to the lines that rules cut takes linear time."""

from __future__ import annotations

import pytest

from arnorm import Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from tests.document.profile.articles import fitted, title, word
from tests.timing import assert_linear

pytestmark = pytest.mark.timing
OUTLET = Context(outlet="port")
CUT = "وصل الوزير إلى مدينة {} اليوم صباحا (adsbygoogle = window.adsbygoogle || []).push({{}});\n"


def cut_lines(size: int) -> str:
    """Lines of a text, from each of which a rule cuts a piece."""
    return f"{title(1)}\n" + "".join(CUT.format(word(n)) for n in range(size // len(CUT)))


def test_a_page_of_lines_that_rules_cut() -> None:
    step = DropBoilerplate(profile=fitted(count=60))
    text = cut_lines(4000)
    assert len(step.edits(text, OUTLET)) == text.count("\n") - 1
    assert_linear(lambda text: step.edits(text, OUTLET), cut_lines, "DropBoilerplate with a profile")
