"""Floors under the boundaries of sentences, on texts written for it and marked by hand."""

from __future__ import annotations

import arnorm
from tests.quality import marked

DIGEST = "ac9891dfe252bb29c9ef8cbd97d98ecb0fb078392a7aad0f4921db15d58fef76"
F1, PRECISION, RECALL = 0.995, 0.99, 0.995
LEAST = 500


def test_floor() -> None:
    assert marked.digest() == DIGEST, "the marked texts changed: measure again, then write the new digest and floors"
    texts = marked.read()
    assert sum(len(text.starts) + 1 for text in texts) >= LEAST
    found = marked.score(texts, arnorm.sentences)
    assert found.f1 >= F1, found
    assert found.precision >= PRECISION, found
    assert found.recall >= RECALL, found


def test_a_splitter_that_knows_lines_alone_stays_below_the_floor() -> None:
    def lines(text: str) -> list[tuple[int, int]]:
        ends = [at for at, char in enumerate(text) if char in "\n\u2028\u2029"]
        return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))

    found = marked.score(marked.read(), lines)
    assert found.recall < 0.75
    assert found.f1 < F1
