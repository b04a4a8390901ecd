"""``Pipeline`` as a value, as a function, and as a description."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import ClassVar

import pytest

import arnorm
from arnorm import steps
from arnorm.core.step import EMPTY
from arnorm.errors import ConfigError, OptionError
from arnorm.options import renamed_options
from tests import laws

PRESETS = ("light", "news", "ml", "search", "compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")


@dataclass(frozen=True)
class Shout(steps.CharMap):
    id: ClassVar[str] = "shout.v1"

    def table(self) -> Mapping[str, str]:
        return {"ا": "آ", "a": "AA"}


@dataclass(frozen=True, kw_only=True)
class DropLines(steps.DocumentStep):
    id: ClassVar[str] = "lines.v1"
    cue: str = "x"
    counts: object = None

    def edits(self, text: str, context: arnorm.Context = EMPTY) -> Sequence[arnorm.Edit]:
        at, found = 0, []
        for line in text.split("\n"):
            if line.startswith(self.cue):
                found.append(arnorm.Edit(at, min(len(text), at + len(line) + 1), "", self.because("cue")))
            at += len(line) + 1
        return found


@dataclass(frozen=True)
class Restless(steps.DocumentStep):
    id: ClassVar[str] = "restless.v1"
    capped: ClassVar[bool] = False

    def edits(self, text: str, context: arnorm.Context = EMPTY) -> Sequence[arnorm.Edit]:
        return [arnorm.Edit(0, 1, "", self.because("never ends"))] if text else []


@pytest.mark.parametrize("name", PRESETS)
def test_presets_are_values(name: str) -> None:
    p = arnorm.preset(name)
    assert p == arnorm.preset(name)
    assert hash(p) == hash(arnorm.Pipeline(p.steps, protect=p.protect))
    names = {**vars(arnorm), "Pipeline": arnorm.Pipeline, **{s.__name__: s for s in arnorm.STEPS.values()}}
    assert eval(repr(p), names) == p
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        p("أحمد")
        again = pickle.loads(pickle.dumps(p, protocol))
        assert again == p
        assert again("أحمـد") == p("أحمـد")
    described = json.loads(json.dumps(p.to_dict()))
    assert arnorm.Pipeline.from_dict(described) == p
    assert arnorm.Pipeline.from_dict(described).fingerprint() == p.fingerprint()


def test_fingerprints_differ_where_the_output_may() -> None:
    prints = {arnorm.preset(name).fingerprint() for name in PRESETS}
    prints.add(arnorm.Pipeline(arnorm.preset("light").steps, protect=False).fingerprint())
    prints.add((steps.MapDigits(to="arabic") | steps.FoldAlef()).fingerprint())
    prints.add((steps.MapDigits() | steps.FoldAlef()).fingerprint())
    assert len(prints) == len(PRESETS) + 3
    assert all(len(p) == 64 for p in prints)


def test_joining_and_leaving_out() -> None:
    p = steps.StripTatweel() | steps.FoldAlef()
    assert p.steps == (steps.StripTatweel(), steps.FoldAlef())
    assert (p | steps.FoldYa()).steps[-1] == steps.FoldYa()
    assert (p | p).steps == p.steps * 2
    assert (steps.FoldYa() | p).steps[0] == steps.FoldYa()
    assert arnorm.preset("search").without("diacritics").steps == tuple(
        s for s in arnorm.preset("search").steps if not isinstance(s, steps.StripDiacritics)
    )
    with pytest.raises(arnorm.ArnormError, match=r"tatweel\.v1, alef\.v1"):
        p.without("diacritics")
    with pytest.raises(arnorm.ArnormError, match="protect"):
        p | arnorm.Pipeline([], protect=False)
    with pytest.raises(TypeError):
        p | 3  # type: ignore[operator]


def test_only_str_is_text() -> None:
    p = arnorm.preset("light")
    for bad in (None, b"abc", bytearray(b"a"), 3, ["a"]):
        for call in (p, p.explain, arnorm.normalize, arnorm.find_typos, steps.FoldAlef()):
            with pytest.raises(TypeError, match="give str"):
                call(bad)  # type: ignore[operator]
    with pytest.raises(TypeError, match="context"):
        p("a", context="title")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="title"):
        arnorm.Context(title=b"a")  # type: ignore[arg-type]


def test_batch_and_stream() -> None:
    p = arnorm.preset("light")
    texts = ["أحمـد", "", "ســلام"]
    assert p.batch(texts) == p.batch(iter(texts)) == list(p.stream(texts)) == ["أحمد", "", "سلام"]
    assert p.batch(texts, [arnorm.Context()] * 3) == p.batch(texts)
    assert next(p.stream(text for text in ["أحمـد", None])) == "أحمد"  # type: ignore[misc]
    with pytest.raises(TypeError, match=r"texts\[1\]"):
        p.batch(["a", None])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="iterable of texts"):
        p.batch("abc")
    with pytest.raises(TypeError, match=r"contexts\[0\]"):
        p.batch(["a"], [None])  # type: ignore[list-item]
    with pytest.raises(ValueError, match=r"texts\[1\]"):
        p.batch(["a", "b"], [arnorm.Context()])
    with pytest.raises(ValueError, match="1 texts"):
        p.batch(["a"], [arnorm.Context()] * 2)


def nested(depth: int) -> list[object]:
    found: list[object] = []
    for _ in range(depth):
        found = [found]
    return found


def endless() -> list[object]:
    found: list[object] = []
    found.append(found)
    return found


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda d: [], "to_dict"),
        (lambda d: {**d, "schema": 2}, "schema"),
        (lambda d: {**d, "schema": 1.0}, "schema"),
        (lambda d: {**d, "schema": True}, "schema"),
        (lambda d: {**d, "schema": "1"}, "schema"),
        (lambda d: {**d, "steps": [{"id": "digits.v1", "options": {"to": nested(100_000)}}]}, "deep"),
        (lambda d: {**d, "steps": [{"id": "digits.v1", "options": {"to": endless()}}]}, "deep"),
        (lambda d: {**d, "steps": [{"id": "digits.v1", "options": ["to"]}]}, "mapping"),
        (lambda d: {**d, "steps": [{"id": "digits.v1"}, {"id": "x"}]}, r"steps\[1\]"),
        (lambda d: {**d, "extra": 1}, "extra"),
        (lambda d: {**d, "protect": "yes"}, "protect"),
        (lambda d: {**d, "steps": "tatweel.v1"}, "list"),
        (lambda d: {**d, "steps": [{"id": "tatweel.v9"}]}, "tatweel.v9"),
        (lambda d: {**d, "steps": [{"id": "tatweel.v1", "options": {"x": 1}}]}, "options"),
        (lambda d: {**d, "steps": [{"id": "digits.v1", "options": {"to": "roman"}}]}, "roman"),
        (lambda d: {**d, "steps": ["tatweel.v1"]}, "id"),
        (lambda d: {**d, "steps": [{"id": "tatweel.v1", "options": {"keep": {"resource": "abc"}}}]}, "options"),
    ],
)
def test_a_damaged_description_is_a_clear_error(damage, says: str) -> None:
    described = (steps.StripTatweel() | steps.MapDigits()).to_dict()
    with pytest.raises(arnorm.ArnormError, match=says):
        arnorm.Pipeline.from_dict(damage(described))


@dataclass(frozen=True, kw_only=True)
class Made(steps.CharMap):
    """A step that says when it is made, and whose options may be refused."""

    id: ClassVar[str] = "made.v1"
    made: ClassVar[list[int]] = []
    number: int

    def __post_init__(self) -> None:
        self.made.append(self.number)
        if self.number < 0:
            raise ValueError("below zero")

    def table(self) -> Mapping[str, str]:
        return {}


def test_a_description_is_checked_whole_before_a_step_is_made() -> None:
    def read(*entries: dict[str, object]) -> arnorm.Pipeline:
        return arnorm.Pipeline.from_dict({"schema": 1, "steps": entries}, steps={Made.id: Made})

    Made.made.clear()
    with pytest.raises(ConfigError, match="options"):
        read({"id": "made.v1", "options": {"number": 1}}, {"id": "made.v1", "options": {"x": 1}})
    assert Made.made == []
    with pytest.raises(ConfigError, match="number"):
        read({"id": "made.v1"})
    with pytest.raises(ConfigError, match="below zero"):
        read({"id": "made.v1", "options": {"number": -1}})
    assert read({"id": "made.v1", "options": {"number": 2}}).steps == (Made(number=2),)


@renamed_options(cue_word="cue")
@dataclass(frozen=True, kw_only=True)
class Renamed(DropLines):
    id: ClassVar[str] = "renamed.v1"


def test_an_old_name_of_an_option_is_an_error_that_says_the_new_one() -> None:
    assert Renamed(cue="y").options()["cue"] == "y"
    assert pickle.loads(pickle.dumps(Renamed(cue="y"))) == Renamed(cue="y")
    with pytest.raises(OptionError, match="now called cue"):
        Renamed(cue_word="y")
    described = {"schema": 1, "steps": [{"id": "renamed.v1", "options": {"cue_word": "y"}}]}
    with pytest.raises(ConfigError, match="now called cue"):
        arnorm.Pipeline.from_dict(described, steps={"renamed.v1": Renamed})
    with pytest.raises(TypeError, match="unexpected"):
        Renamed(other=1)


def test_unknown_names_list_the_known_ones() -> None:
    with pytest.raises(arnorm.ArnormError, match="light"):
        arnorm.preset("heavy")
    with pytest.raises(TypeError, match="light"):
        arnorm.preset(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="steps"):
        arnorm.Pipeline([steps.StripTatweel])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="steps"):
        arnorm.Pipeline(steps.StripTatweel())  # type: ignore[arg-type]


def test_own_steps_and_resources() -> None:
    p = Shout() | steps.FoldAlef() | DropLines(cue="AA")
    assert p("ا a\naa\nب") == "ا AA\nب"
    laws.check_explained(p, "ا a\naa\nب")
    table = {**arnorm.STEPS, Shout.id: Shout, DropLines.id: DropLines}
    assert arnorm.Pipeline.from_dict(p.to_dict(), steps=table) == p
    with pytest.raises(arnorm.ArnormError, match=r"shout\.v1"):
        arnorm.Pipeline.from_dict(p.to_dict())


class Counts:
    def digest(self) -> str:
        return "abc"


def test_a_resource_stands_as_its_digest() -> None:
    counts = Counts()
    p = arnorm.Pipeline([DropLines(counts=counts)])
    described = json.loads(json.dumps(p.to_dict()))
    assert described["steps"][0]["options"]["counts"] == {"resource": "abc"}
    table = {DropLines.id: DropLines}
    assert arnorm.Pipeline.from_dict(described, steps=table, resources={"abc": counts}) == p
    with pytest.raises(arnorm.ArnormError, match="resources"):
        arnorm.Pipeline.from_dict(described, steps=table)


def test_maps_fuse_and_say_which_of_them_changed_what() -> None:
    p = steps.FoldAlef() | Shout() | steps.FoldAlef()
    assert p("أa") == "اAA"
    assert p.explain("أa").edits == (
        arnorm.Edit(0, 1, "ا", ("alef.v1", "shout.v1")),
        arnorm.Edit(1, 2, "AA", ("shout.v1",)),
    )
    assert p.explain("ا").edits == ()


def test_document_steps_that_do_not_settle_or_take_too_much_take_nothing() -> None:
    p = arnorm.Pipeline([Restless()])
    long = "abcdef" * 9
    assert p(long) == long
    assert "not settled" in p.explain(long).notes[0]
    greedy = arnorm.Pipeline([DropLines()])
    assert greedy("one two\nx three four five") == "one two\nx three four five"
    assert "more than 50%" in greedy.explain("one two\nx three four five").notes[0]
    assert greedy("one two three four\nx five") == "one two three four\n"


def test_a_span_is_carried_through_a_deletion() -> None:
    p = DropLines() | Shout()
    text = "x https://a.org/a\nb b b b b b https://b.org/a a"
    assert p(text) == "b b b b b b https://b.org/a AA"
    laws.check_explained(p, text)


def test_threads_see_the_same_values() -> None:
    texts = ["أحمـد قال ٣٫٥٪ في https://x.org/ـ", "سَلَامٌ ـ شيئي", "1445هـ جميييل"] * 8
    p = arnorm.preset("search")
    expected = [p(text) for text in texts]
    fresh = arnorm.Pipeline(p.steps)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(fresh, texts)) == expected


def test_repr_html_shows_whole_words() -> None:
    shown = arnorm.preset("light").explain("قال أحمـد <b>")._repr_html_()
    assert "<bdi>أحمـد</bdi></del>" in shown
    assert "<bdi>أحمد</bdi></ins>" in shown
    assert "&lt;b&gt;" in shown
