"""The promise that a ``FastPath`` makes for its step, point by point, on any text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.core.fast_path import FastPath
from arnorm.core.plain.suspects import PLAIN, Suspects
from arnorm.core.plan import RewriteStage
from arnorm.core.step import EMPTY, Rewrite
from arnorm.edits import Edit, splice
from arnorm.engine.table import encode
from tests.core.test_fast import CHOICES, TEXTS

OTHERS = [
    steps.StripHtml(),
    steps.FixMojibake(),
    steps.FixVisualOrder(),
    steps.JoinLines(),
    steps.JoinWaw(),
    steps.RestoreTaMarbuta(),
    steps.RestoreYa(),
    steps.RestoreHamza(),
    steps.TidyPunctuation(),
    steps.PreprocessAsArabert(),
    steps.StripDiacritics(keep=("harakat", "tanwin")),
    steps.MapDigits(to="persian"),
    steps.MapPunctuation(to="arabic", kinds=("marks",)),
    steps.MapPunctuation(kinds=("quotes",)),
    steps.MapPunctuation(kinds=("marks",)),
]
PATHS = {step: path for step in (*CHOICES, *OTHERS) if isinstance(step, Rewrite) for path in [step.fast_path()] if path}
LOCAL = [step for step, path in PATHS.items() if path.local]


def test_every_rewrite_of_the_package_is_here() -> None:
    shipped = {cls for cls in arnorm.STEPS.values() if issubclass(cls, Rewrite) and cls().fast_path() is not None}
    assert shipped <= {type(step) for step in PATHS}
    assert LOCAL
    assert all(PATHS[step].triggers for step in LOCAL)


@pytest.mark.parametrize("step", PATHS, ids=repr)
@given(text=TEXTS)
def test_triggers_idle_and_rewrite(step: Rewrite, text: str) -> None:
    path = PATHS[step]
    proposal = step.propose(text)
    if proposal.edits or proposal.notes:
        assert path.triggers is None or not path.triggers.isdisjoint(text)
        assert path.idle is None or not path.idle(text)
    if path.rewrite is not None:
        assert path.rewrite(text) == splice(text, proposal.edits)
    if path.rewrite_coded is not None:
        rewritten, coded = path.rewrite_coded(text, encode(text))
        assert rewritten == splice(text, proposal.edits)
        assert coded in (b"", encode(rewritten))
    if path.triggers is not None:
        left = "".join(char for char in text if char not in path.triggers)
        proposal = step.propose(left)
        assert (list(proposal.edits), proposal.notes) == ([], ())


@pytest.mark.parametrize("step", LOCAL, ids=repr)
@given(text=TEXTS)
def test_a_local_step_may_be_cut_at_plain_spaces(step: Rewrite, text: str) -> None:
    triggers = PATHS[step].triggers or frozenset()
    if PATHS[step].lines:
        text = "\n".join(line for line in text.split("\n") if triggers.isdisjoint(line))
    pieces = text.split(" ")
    at = 0
    for left, right in pairwise(pieces):
        at += len(left)
        if left and right and left[-1] in PLAIN and right[0] in PLAIN:
            apart = [splice(part, step.edits(part)) for part in (text[:at], text[at + 1 :])]
            assert " ".join(apart) == splice(text, step.edits(text))
        at += 1


@pytest.mark.parametrize("step", [step for step in LOCAL if PATHS[step].lines], ids=repr)
@given(text=TEXTS)
def test_a_step_that_looks_at_lines_looks_no_further(step: Rewrite, text: str) -> None:
    lines = [splice(line, step.edits(line)) for line in text.split("\n")]
    assert "\n".join(lines) == splice(text, step.edits(text))


@pytest.mark.parametrize("step", [step for step in PATHS if PATHS[step].by_line], ids=repr)
@given(lines=st.lists(TEXTS, max_size=4))
def test_a_step_that_goes_by_line_makes_of_each_what_it_makes_of_it_alone(step: Rewrite, lines: list[str]) -> None:
    text = "\n".join(lines)
    by_line = PATHS[step].by_line
    if by_line is not None and by_line(text):
        alone = [splice(line, step.edits(line)) for line in text.split("\n")]
        assert "\n".join(alone) == splice(text, step.edits(text))


@pytest.mark.parametrize("step", LOCAL, ids=repr)
@given(text=TEXTS)
def test_a_local_step_is_its_map_where_nothing_is_suspect(step: Rewrite, text: str) -> None:
    encoded = encode(text)
    if 0 in encoded or 1 in encoded or Suspects([RewriteStage(step, step.ignores_protection)]).places(text, encoded)[0]:
        return
    base = PATHS[step].base
    assert splice(text, step.edits(text)) == "".join(base.get(char, char) for char in text)


@dataclass(frozen=True)
class Bare(Rewrite):
    """A rewrite that says nothing of a fast path."""

    id: ClassVar[str] = "bare.v1"

    def edits(self, text: str, context: arnorm.Context = EMPTY) -> Sequence[Edit]:
        return [Edit(at, at + 1, "b", (self.id,)) for at, char in enumerate(text) if char == "a"]


@dataclass(frozen=True)
class Liar(Bare):
    """A rewrite whose record names a trigger that is not its own."""

    id: ClassVar[str] = "liar.v1"

    def fast_path(self) -> FastPath:
        return FastPath(triggers=frozenset("z"), local=True)


def test_no_record_and_a_false_one() -> None:
    p = Bare() | steps.FoldAlef()
    assert p("أ a www.a.org/a") == p.explain("أ a www.a.org/a").text == "ا b www.a.org/a"
    # The plain call goes by the record, so a false one changes its answer.
    assert (Liar()("a"), splice("a", Liar().edits("a"))) == ("a", "b")
