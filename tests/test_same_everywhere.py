"""Law 8: the same output on every supported Python."""

from __future__ import annotations

import pytest

from tests import digest


@pytest.mark.long
def test_outputs_have_the_digest_that_all_pythons_share() -> None:
    assert digest.computed() == digest.FILE.read_text("ascii").strip("\n"), digest.__doc__
