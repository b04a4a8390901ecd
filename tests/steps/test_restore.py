"""RestoreHamza, RestoreTaMarbuta, JoinWaw and the preset standard: options, notes, laws on texts of doubtful words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.errors import OptionError
from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.heads.in_text import heads
from arnorm.words.doubtful.lone_waw import lone_waws
from tests import laws
from tests.examples import examples
from tests.timing import assert_linear, filled

STANDARD = arnorm.preset("standard")
STEPS = [
    steps.JoinWaw(),
    steps.RestoreTaMarbuta(),
    steps.RestoreYa(),
    steps.RestoreHamza(),
    steps.RestoreHamza(add=False),
    steps.RestoreHamza(remove=False),
]
# Words that may be several, words that decide on their neighbours, and what stands between.
DOUBTFUL = (
    "ان أن إن انه وان فان بان لان كان قال قالت اكد أكد بعد الى الي إلى علي على في فى التى الا اما او "
    "اثر اعلام أعلام الاعلام وسائل امن حماية امام استخدام إستخدام أستخدم انتقل أنتقل اتهم اعتقد "
    "اعاده أعاده اعادة وزاره وزارة العمل المراه المرأة مدرسه المدرسه مياة المياه سنه كتابه حارسه "
    "فنيه رؤية جديده بوابه هذة اولى اولي الاولى الأولي العهد ولى ولي جرحي مرمي الفريق المستشفي "
    "مستشفى والهام وانجاز والا اسطنبول ابريل اجرى اجري اسمي أسمي ايات اف ام ٲن ٲوّل ارىنا الاف الان "
    "سبتمبر/ ايلول ،و و أ م 20 الله رعاه شاء يكون اير.ان"
)
WORDS = st.sampled_from(DOUBTFUL.split(" "))
BETWEEN = st.sampled_from(
    [" ", " ", " ", " ", ". ", "، ", ": ", "\n", ' "', '" ', " - ", "\u00a0", " \ufd3f", "\ufd3e "]
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return a text of such words."""
    chosen = draw(st.lists(st.tuples(WORDS, BETWEEN), min_size=1, max_size=14))
    return "".join(part for pair in chosen for part in pair)


@given(sentences())
@settings(max_examples=examples(300), deadline=None)
def test_standard_is_idempotent_where_words_are_doubtful(text: str) -> None:
    laws.check_explained(STANDARD, text)
    laws.check_idempotent(STANDARD, text)


@pytest.mark.parametrize("step", STEPS, ids=repr)
@given(text=sentences())
@settings(max_examples=examples(100), deadline=None)
def test_a_step_obeys_the_laws_where_words_are_doubtful(step: steps.Step, text: str) -> None:
    p = laws.alone(step)
    laws.check_spans(laws.check_explained(p, text))
    laws.check_idempotent(p, text)


@given(sentences())
@settings(max_examples=examples(100), deadline=None)
def test_a_step_writes_what_words_says(text: str) -> None:
    """Law 5: detector and step ask one function, whose letters the step writes."""
    p = arnorm.Pipeline([steps.RestoreHamza()], protect=False)
    result = p.explain(text)
    for verdict in heads(text):
        new = result.text[slice(*result.to_text(verdict.start, verdict.end))]
        assert not verdict.right or _letters(new) == verdict.right
    tas = [(v.end, v.right) for v in final_tas(text) if v.right]
    assert len(tas) == len(steps.RestoreTaMarbuta().edits(text))
    assert [w.start for w in lone_waws(text)] == [e.start for e in steps.JoinWaw().edits(text)]


def _letters(word: str) -> str:
    return "".join(char for char in word if not "\u064b" <= char <= "\u0652" and char != "\u0640")


@pytest.mark.parametrize("option", ["add", "remove"])
def test_options_are_bools(option: str) -> None:
    with pytest.raises(OptionError, match=option):
        steps.RestoreHamza(**{option: "yes"})


def test_the_unsure_is_noted_once_with_its_number() -> None:
    notes = arnorm.Pipeline([steps.RestoreHamza()]).explain("كتب اعداد هنا\nثم اعداد هناك").notes
    assert len(notes) <= 1
    assert all(note.startswith("restore_hamza.v1: اعداد was left alone, it may be") for note in notes)
    notes = arnorm.Pipeline([steps.RestoreTaMarbuta()]).explain("جعلت من نفسها حارسه").notes
    assert notes in ((), ("restore_ta_marbuta.v1: حارسه was left alone, it may be حارسة",))


def test_offsets_lead_back() -> None:
    result = STANDARD.explain("قال الوزير ان الاسلحة و الذخائر")
    at = result.text.index("الأسلحة")
    assert result.source[slice(*result.to_source(at, at + 7))] == "الاسلحة"


@pytest.mark.timing
@pytest.mark.parametrize(
    "piece", ["ان ", "الاسلحه ", "و ", "و كان ", "قال ", "{ان} ", "ا", "الا", "\nو كان", "20 سنه "]
)
@pytest.mark.parametrize("step", STEPS[:4], ids=repr)
def test_time_is_linear(step: steps.Step, piece: str) -> None:
    assert_linear(step, lambda size: filled(piece, size), f"{step!r} {piece!r}")
