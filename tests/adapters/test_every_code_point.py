"""Both exports on every code point in context, in the engines themselves; minutes."""

from __future__ import annotations

import pytest

from tests.adapters import test_lucene, test_tokenizers
from tests.adapters.exports import PIPELINES, crowds, listed, points

pytestmark = pytest.mark.exports

# Each step that looks at neighbours, alone; what is a map is a table that no neighbour changes.
ALONE = [
    *("FoldHamza()", "StripTatweel(everywhere=True)", "CollapseSpaces(plain=True)", "StripDiacritics(keep=())"),
    *("Compose()", "FoldCase()", "compat:lucene"),
]


def texts(later: str) -> list[str]:
    known = listed(later)
    return list(crowds(char for char in points() if char not in known))


@pytest.mark.parametrize("name", ALONE)
def test_the_native_normalizer(name: str) -> None:
    native = test_tokenizers.normalizer(PIPELINES[name])
    assert test_tokenizers.differing(PIPELINES[name], native, texts(test_tokenizers.LATER)) == []


@pytest.mark.parametrize("name", ALONE)
def test_the_char_filters(name: str) -> None:
    assert test_lucene.differing(PIPELINES[name], texts(test_lucene.LATER)) == []
