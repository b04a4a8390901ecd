"""Law 2 by its parts: no step of a preset finds anything in what the steps behind it leave.

What a step decides by is unchanged by every later step: after the whole preset each of its steps, asked alone, has no
edit to propose. Asked on texts made to break it, on every code point between neighbours that decide something, and, for
each step by itself with each of its options, on every short string over the characters that it tells apart.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from tests import hostile, laws, strategies
from tests.cases import difference
from tests.examples import examples

PRESETS = ("light", "news", "ml", "search")
contexts = st.sampled_from(laws.CONTEXTS)
# What stands around a code point: letters, digits, spaces, quotes, a mark, the ends of a line; a shape each.
AROUND = (
    "{0}",
    "ب{0}ب",
    "ا{0} ب",
    "1{0}2",
    '"{0} ب"',
    "ب {0}",
    "ب\u0651{0}\u064e",
    "بـ{0}",
    "هـ {0}",
    "ي{0}ء",
    "x{0}.y",
)
CHUNK = 4096


@cache
def parts(pipeline: arnorm.Pipeline) -> list[arnorm.Pipeline]:
    """Return the pipeline's steps one by one, and its document steps together, as they run."""
    found = [[step] for step in pipeline.steps if not isinstance(step, steps.DocumentStep)]
    documents = [step for step in pipeline.steps if isinstance(step, steps.DocumentStep)]
    return [arnorm.Pipeline(part) for part in [*found, documents] if part]


@pytest.mark.parametrize("name", PRESETS)
@given(text=st.one_of(hostile.texts, hostile.documents(), strategies.documents()), context=contexts)
@settings(max_examples=examples(150), deadline=None)
def test_a_step_finds_nothing_in_what_the_later_steps_leave(name: str, text: str, context: arnorm.Context) -> None:
    p = arnorm.preset(name)
    once = p(text, context=context)
    for part in parts(p):
        again = part(once, context=context)
        assert again == once, f"{part}: {difference(once, again)}"


@pytest.mark.long
@pytest.mark.parametrize("shape", AROUND)
@pytest.mark.parametrize("name", ["light", "ml", "search"])  # without its document steps news is light
def test_the_same_on_every_code_point(name: str, shape: str) -> None:
    p = arnorm.preset(name)
    local = arnorm.Pipeline([step for step in p.steps if not isinstance(step, steps.DocumentStep)])
    single = parts(local)
    for start in range(0, sys.maxunicode + 1, CHUNK):
        once = local("\n".join([shape.format(chr(point)) for point in range(start, start + CHUNK)]))
        for part in single:
            assert part(once) == once, f"{part} from U+{start:04X}"


ALPHABETS = {
    "signs": "ب،,;؟?%\"“”„«')-ـ 1١a\n\u064e/",
    "digits": "1١۱.,٫٬%٪ :/aب\u00a0",
    "tatweel": "بهـ\u064e\u0654 1یوا\n",
    "strokes": "اب\u064e\u0653\u0654\u0332\u0338\u0305\u0301\u06e5a ",
    "marks": "ابى\u064b\u064e\u0651\u0653\u0654\u0655\u06e5\u0301 أو",
    "hamza": "ءؤئويىاب\u0654\u064eـ أ",
    "unseen": "باه\u200c\u200b\u200d\x1f\x0b\u034f \n1یچ\u064e😀",
    "spaces": " \t\n\r\u00a0\u2028ب\u064e\x00",
    "repeats": "باأوؤئي\u064eـ\u06e5ء",
}
VARIANTS = [
    ("signs", steps.MapPunctuation()),
    ("signs", steps.MapPunctuation(kinds=("dashes",))),
    ("signs", steps.MapPunctuation(kinds=("marks",))),
    ("signs", steps.MapPunctuation(to="arabic")),
    ("signs", steps.MapPunctuation(to="arabic", kinds=("marks",))),
    ("signs", steps.MapPunctuation(to="arabic", kinds=("quotes",))),
    ("digits", steps.MapDigits()),
    ("digits", steps.MapDigits(to="arabic")),
    ("digits", steps.MapDigits(to="persian")),
    ("tatweel", steps.StripTatweel()),
    ("tatweel", steps.StripTatweel(everywhere=True)),
    ("tatweel", steps.StripDiacritics()),
    ("marks", steps.OrderMarks()),
    ("marks", steps.OrderMarks(tanwin="before")),
    ("marks", steps.OrderMarks(tanwin="after")),
    ("marks", steps.Compose()),
    ("marks", steps.StripDiacritics()),
    ("marks", steps.StripDiacritics(keep=("quranic",))),
    ("marks", steps.StripDiacritics(keep=("harakat", "tanwin"))),
    ("hamza", steps.FoldHamza()),
    ("unseen", steps.StripInvisibles()),
    ("spaces", steps.CollapseSpaces()),
    ("spaces", steps.CollapseSpaces(plain=True)),
    ("spaces", steps.StripDiacritics()),
    ("strokes", steps.StripDiacritics()),
    ("strokes", steps.StripDiacritics(keep=("strokes", "quranic"))),
    ("repeats", steps.CollapseRepeats()),
    ("repeats", steps.CollapseRepeats(limit=1)),
    ("repeats", steps.CollapseRepeats(folded=True)),
    ("repeats", steps.CollapseRepeats(folded=True, limit=1)),
]


def every(alphabet: str, most: int) -> Iterator[str]:
    for size in range(1, most + 1):
        yield from map("".join, itertools.product(alphabet, repeat=size))


@pytest.mark.parametrize("most", [2, pytest.param(3, marks=pytest.mark.long)])
@pytest.mark.parametrize(("alphabet", "step"), VARIANTS, ids=repr)
def test_a_step_alone_is_idempotent_on_every_short_string(alphabet: str, step: steps.Step, most: int) -> None:
    for text in every(ALPHABETS[alphabet], most):
        once = step(text)
        assert step(once) == once, ascii(text)


@given(text=st.one_of(hostile.texts, hostile.documents(), strategies.texts), context=contexts, protect=st.booleans())
@settings(max_examples=examples(100), deadline=None)
@pytest.mark.parametrize("step", [step for _, step in VARIANTS] + [steps.TidyPunctuation()], ids=repr)
def test_a_step_alone_is_idempotent(step: steps.Step, text: str, context: arnorm.Context, protect: bool) -> None:
    laws.check_idempotent(laws.alone(step, protect=protect), text, context)


FOLDS = [
    steps.StripTatweel(),
    steps.StripTatweel(everywhere=True),
    steps.CollapseSpaces(plain=True),
    steps.FoldCase(),
    steps.StripDiacritics(),
    steps.MapDigits(),
    steps.MapDigits(to="arabic"),
    steps.CollapseRepeats(),
    steps.CollapseRepeats(folded=True),
    steps.MapPunctuation(kinds=("quotes",)),
    steps.TidyPunctuation(),
    steps.FoldHamza(),
    steps.FoldAlef(),
    steps.FoldYa(),
    steps.FoldTaMarbuta(),
]


@given(text=hostile.documents(), later=st.lists(st.sampled_from(FOLDS), max_size=5), context=contexts)
@settings(max_examples=examples(150), deadline=None)
def test_document_steps_find_nothing_whatever_comes_behind_them(
    text: str, later: list[steps.Step], context: arnorm.Context
) -> None:
    """They decide by what the later steps will leave: so a settled text is settled for any later steps."""
    documents = [steps.DropDuplicateHeadlines(), steps.DropDuplicateBody(), steps.DropBoilerplate()]
    once = arnorm.Pipeline([*documents, *later])(text, context=context)
    rest = arnorm.Pipeline(later)
    if rest(once, context=context) == once:  # what the later steps leave is settled for them
        again = arnorm.Pipeline([*documents, *later])(once, context=context)
        assert again == once, difference(once, again)


EDGES = ("\x00", "\x01", "\ud800", "?", "\u06d6", "\U00010efc", "\ufffe", "é")
BESIDE = ("www.{0}٣", "ب{0}بب", "ز{0}زز", "1{0}٫٥", "ب{0}ـب", "،{0}٣", "F-{0}16 ٣", "#{0}٣ ", "شيئ{0}ي", "ی{0} ")


@pytest.mark.parametrize("times", [1, pytest.param(40, marks=pytest.mark.long)])
@pytest.mark.parametrize("step", [step for _, step in VARIANTS], ids=repr)
def test_what_the_engine_uses_as_an_edge_or_cannot_see_is_a_character_as_any(step: steps.Step, times: int) -> None:
    """Law 1 where the plain call's bytes have a meaning of their own: NUL, the gap, characters off the page."""
    for index, text in enumerate([shape.format(edge) for shape in BESIDE for edge in EDGES]):
        wholes = (text, f"قال {text} ثم" * times)
        # Where it is not repeated a text stands alone and among words in turn, each edge and each shape in both.
        turn = (index + index // len(EDGES)) % 2
        for whole in wholes if times > 1 else wholes[turn : turn + 1]:
            for protect in (True, False):
                laws.check_explained(laws.alone(step, protect=protect), whole)
