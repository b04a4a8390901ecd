"""Which words a writer may have meant, and where two of them were written as one."""

from __future__ import annotations

import pytest

from arnorm.typos.candidates.candidates import candidates
from arnorm.typos.candidates.glued import seam_of
from arnorm.words.lexicon import default_lexicon

LEXICON = default_lexicon()


@pytest.mark.parametrize("word", ["ا", "", "گفتگو", "ا" * 500])
def test_short_foreign_and_endless_words_have_no_candidates(word: str) -> None:
    assert candidates(word, LEXICON) == ()


@pytest.mark.parametrize(
    ("written", "right", "kind"),
    [
        ("ماتقدمه", "ما تقدمه", "glued"),
        ("لاتقبل", "لا تقبل", "glued"),
        ("ياترى", "يا ترى", "glued"),
        ("ولاشك", "ولا شك", "glued"),
        ("إلىالميادين", "إلى الميادين", "glued"),
        ("وأشارالى", "وأشار إلى", "glued"),
        ("شيئ", "شيء", "hamza"),
        ("شىء", "شيء", "ya"),
        ("لاجيء", "لاجئ", "hamza"),
        ("وبذيئ", "وبذيء", "hamza"),
        ("لقاءا", "لقاء", "doubled"),
        ("تولو", "تولوا", "missing"),
        ("يوميآ", "يوميا", "hamza"),
        ("الظابط", "الضابط", "substitution"),
        ("علي", "على", "ya"),
        ("لقاهرة", "القاهرة", "missing"),
        ("اإلعالم", "الإعلام", "transposition"),
    ],
)
def test_what_a_writer_may_have_meant(written: str, right: str, kind: str) -> None:
    assert (right, kind) in {(found.word, found.kind) for found in candidates(written, LEXICON)}


@pytest.mark.parametrize(
    ("halves", "seam"),
    [(("المنطقة", "الشرقية"), "ending"), (("وزير", "الدفاع"), "article"), (("لا", "يزال"), "particle")],
)
def test_seams(halves: tuple[str, str], seam: str) -> None:
    assert seam_of(*halves) == seam
