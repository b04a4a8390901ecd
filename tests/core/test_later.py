"""A block decides by the later form of a text: what it finds there is cut from the text itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm.core.later import Foresight
from arnorm.core.step import EMPTY, CharMap, Context, DocumentStep, Rewrite, Step
from arnorm.edits import Edit
from tests import laws
from tests.document.texts import documents
from tests.examples import examples

# "(Photo)" on a line, and "tags:" to the end of one: a whole line that goes, and a piece of one.
PHOTO = "(صورة)"
TAGS = " وسوم: "


@dataclass(frozen=True)
class DropNotes(DocumentStep):
    """Delete each line that is a note, and what follows a cue on its line; ``SEEN`` keeps the texts it was given."""

    id: ClassVar[str] = "notes.v1"
    later_tells: ClassVar[bool] = True
    SEEN: ClassVar[list[str]] = []

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        self.SEEN.append(text)
        found: list[Edit] = []
        at = 0
        for line in text.splitlines(keepends=True):
            cue = line.find(TAGS)
            if line.rstrip("\n") == PHOTO:
                found.append(Edit(at, at + len(line), "", self.because("photo")))
            elif cue >= 0:
                found.append(Edit(at + cue, at + len(line.rstrip("\n")), "", self.because("tags")))
            at += len(line)
        return found


@dataclass(frozen=True)
class AskBoth(DropNotes):
    """The same, but the text itself may tell it more."""

    id: ClassVar[str] = "both.v1"
    later_tells: ClassVar[bool] = False


@dataclass(frozen=True)
class Brackets(CharMap):
    """Write square brackets as round ones, and a semicolon as nothing."""

    id: ClassVar[str] = "brackets.v1"

    def table(self) -> Mapping[str, str]:
        return {"[": "(", "]": ")", ";": ""}


@dataclass(frozen=True)
class TurnLines(Rewrite):
    """Write the lines from the last to the first, if they are not sorted."""

    id: ClassVar[str] = "turn.v1"

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        lines = text.split("\n")
        new = "\n".join(sorted(lines, key=len))
        return [Edit(0, len(text), new, (self.id,))] if new != text else []


def asked(steps: list[Step], text: str) -> tuple[str, list[str]]:
    DropNotes.SEEN.clear()
    return arnorm.Pipeline(steps)(text), list(DropNotes.SEEN)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"خبر;\n{PHOTO}\nنص", "خبر\nنص"),
        ("خبر\n[صورة]\nنص;", "خبر\nنص"),  # a note in its later form alone
        (f"خبر;\n[نص] أ{TAGS}ب", "خبر\n(نص) أ"),
        (f"خبر;\nنص{TAGS}[ب]", "خبر\nنص"),
    ],
)
def test_what_the_later_form_shows_goes_and_only_that_form_is_asked(text: str, left: str) -> None:
    pipeline = arnorm.Pipeline([DropNotes(), Brackets()])
    done, seen = asked([DropNotes(), Brackets()], text)
    assert done == left
    assert all(";" not in form for form in seen), "the text itself was asked"
    laws.check_spans(laws.check_explained(pipeline, text))
    laws.check_idempotent(pipeline, text)


def test_where_the_cut_was_changed_the_text_itself_is_asked() -> None:
    done, seen = asked([DropNotes(), Brackets()], f"خبر;\nنص [أ]{TAGS}[ب]")
    assert done == "خبر\nنص (أ)"
    assert any(";" in form for form in seen)


def test_a_step_that_the_text_tells_more_is_asked_of_it() -> None:
    done, seen = asked([AskBoth(), Brackets()], f"خبر;\n{PHOTO}\nنص")
    assert done == "خبر\nنص"
    assert any(";" in form for form in seen)


def test_lines_that_a_later_step_moves_are_not_taken_for_one_another() -> None:
    pipeline = arnorm.Pipeline([DropNotes(), TurnLines()])
    text = f"أطول سطر في النص\n{PHOTO}\nسطر قصير"
    assert pipeline(text) == "سطر قصير\nأطول سطر في النص"
    laws.check_spans(laws.check_explained(pipeline, text))


def test_a_clean_text_is_looked_at_once() -> None:
    _, seen = asked([arnorm.steps.StripTatweel(), DropNotes(), Brackets()], "خبـر;\nنص")
    assert seen == ["خبر\nنص"]


@dataclass(frozen=True)
class Never(DocumentStep):
    """Propose nothing."""

    id: ClassVar[str] = "never.v1"

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        return ()


@given(st.text("ab;[]\n", max_size=12))
def test_nothing_found_is_nothing_done(text: str) -> None:
    class Later:
        def text(self, text: str, spans: object, context: Context) -> str:
            return Brackets()(text)

        def edits(self, text: str, spans: object, context: Context) -> Sequence[Edit]:
            return Brackets().edits(text)

        def by_line(self, text: str) -> bool:
            return True

    done = Foresight([Never()], Later(), EMPTY).settle(text, ())
    assert (done.settled.edits, done.text) == ([], Brackets()(text))


@given(documents(), st.sampled_from(["ml", "standard"]))
@settings(max_examples=examples(60), deadline=None)
def test_the_plain_call_is_the_explained_one(text: str, name: str) -> None:
    laws.check_explained(arnorm.preset(name), text)


@settings(deadline=None)
@given(documents(), st.sampled_from(["ml", "standard"]))
def test_what_is_left_is_told_line_by_line_as_it_is_at_once(text: str, name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        told = arnorm.preset(name)(text)
        patch.setattr(Foresight, "_is_rest", lambda *_: False)
        assert told == arnorm.preset(name)(text)


def test_lines_are_not_told_one_by_one_where_a_step_of_several_moves_them() -> None:
    pipeline = arnorm.Pipeline([DropNotes(), arnorm.steps.MapDigits(), TurnLines(), arnorm.steps.TidyPunctuation()])
    text = f"أطول سطر في النص\n{PHOTO}\nسطر ٣"
    assert pipeline(text) == "سطر 3\nأطول سطر في النص"
    laws.check_spans(laws.check_explained(pipeline, text))


def test_a_mark_that_stands_on_a_line_end_is_no_line_of_its_own() -> None:
    pipeline = arnorm.Pipeline([DropNotes(), arnorm.steps.StripDiacritics()])
    text = f"سطر\n{PHOTO}\n\u064b سطر \n\u064b\n"
    laws.check_spans(laws.check_explained(pipeline, text))
    laws.check_idempotent(pipeline, text)
