"""The calls that somebody who knows the names would try first."""

from __future__ import annotations

import gc
import json
import pickle
import tracemalloc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import pytest

import arnorm
from arnorm import steps
from arnorm.errors import InputTypeError, OptionError, SpanError, UnknownNameError
from arnorm.typing import Edit, Span

TEXT = "قالت: «أحمـدُ» في https://x.org/أ"


class Text(str):
    """A ``str`` with a class of its own, as some libraries hand out."""

    __slots__ = ("__weakref__",)

    def __str__(self) -> str:
        return "something else"


def test_a_pipeline_goes_where_the_name_of_a_preset_does() -> None:
    light = arnorm.preset("light")
    assert arnorm.normalize(TEXT, light) == light(TEXT) == arnorm.normalize(TEXT, "light")
    assert arnorm.explain(TEXT, light) == light.explain(TEXT) == arnorm.explain(TEXT, "light")
    assert arnorm.explain(TEXT).text == arnorm.normalize(TEXT)
    context = arnorm.Context(title="عنوان")
    assert arnorm.explain(TEXT, context=context) == arnorm.preset("news").explain(TEXT, context=context)
    with pytest.raises(InputTypeError, match=r"Pipeline\(\[StripTatweel"):
        arnorm.normalize(TEXT, steps.StripTatweel())  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="light, news"):
        arnorm.explain(TEXT, "heavy")


def test_presets_say_what_they_are_for() -> None:
    assert list(arnorm.PRESETS)[:2] == ["light", "news"]
    assert len(arnorm.PRESETS) == len(list(arnorm.PRESETS))
    for name, about in arnorm.PRESETS.items():
        assert "\n" not in about
        assert about.endswith(".")
        assert arnorm.preset(name).steps
    assert "heavy" not in arnorm.PRESETS
    assert repr(arnorm.PRESETS).startswith("<PRESETS: light, news")


@pytest.mark.parametrize("call", [arnorm.normalize, arnorm.explain, arnorm.preset("light"), steps.FoldAlef()])
def test_a_list_is_told_of_batch(call: Callable[[object], object]) -> None:
    with pytest.raises(InputTypeError, match=r"preset\('news'\)\.batch\(texts\)"):
        call([TEXT])


@pytest.mark.parametrize("step", [cls() for cls in arnorm.STEPS.values()], ids=lambda step: step.id)
def test_every_step_is_called_explained_batched_and_asked_for_edits(step: steps.Step) -> None:
    alone = arnorm.Pipeline([step])
    assert step(TEXT) == alone(TEXT)
    assert step.explain(TEXT) == alone.explain(TEXT)
    assert step.batch([TEXT, ""]) == alone.batch([TEXT, ""])
    assert step.batch([TEXT], [arnorm.Context(title="قالت")]) == alone.batch([TEXT], [arnorm.Context(title="قالت")])
    for call in (step.edits, step.propose):
        for bad in (None, b"a", ["a"], 3):
            with pytest.raises(InputTypeError, match="give str"):
                call(bad)  # type: ignore[operator]
        with pytest.raises(InputTypeError, match="Context"):
            call(TEXT, "title")  # type: ignore[operator]


@pytest.mark.parametrize("name", arnorm.PRESETS)
def test_a_derived_str_comes_back_as_str(name: str) -> None:
    p = arnorm.preset(name)
    for plain in ("", "سلام", TEXT):
        text = Text(plain)
        result = p.explain(text)
        outputs = [p(text), result.source, result.text, *p.batch([text]), *p.stream([text])]
        outputs += [arnorm.apply(text, ()), arnorm.normalize(text, p), p.batch([text], [arnorm.Context()])[0]]
        assert {type(out) for out in outputs} == {str}
        assert result == p.explain(plain)
        assert p(text) == p(plain)
    assert type(arnorm.Context(title=Text("عنوان")).title) is str
    assert arnorm.Context(title=Text("عنوان")) == arnorm.Context(title="عنوان")


def test_leaving_out_by_any_name() -> None:
    ml = arnorm.preset("ml")
    less = ml.without("tidy")
    names = ("tidy.v1", "TidyPunctuation", steps.TidyPunctuation)
    assert all(ml.without(name) == less for name in names)
    assert len(less.steps) == len(ml.steps) - 1
    twice = steps.FoldAlef() | steps.FoldYa() | steps.FoldAlef()
    assert twice.without(steps.FoldAlef).steps == (steps.FoldYa(),)
    for absent in ("tidy", "tidy.v1", "TidyPunctuation", steps.TidyPunctuation, "tidy.v2", ""):
        with pytest.raises(UnknownNameError, match=r"alef\.v1, ya\.v1"):
            twice.without(absent)
    for wrong in (steps.FoldAlef(), None, 3, int):
        with pytest.raises(InputTypeError, match="its class"):
            twice.without(wrong)  # type: ignore[arg-type]


def test_replacing_in_its_place() -> None:
    ml = arnorm.preset("ml")
    arabic = steps.MapDigits(to="arabic")
    changed = ml.replacing(arabic)
    assert [step.id for step in changed.steps] == [step.id for step in ml.steps]
    assert arabic in changed.steps
    assert changed.replacing(steps.MapDigits()) == ml
    with pytest.raises(UnknownNameError, match=r"tatweel\.v1"):
        arnorm.preset("light").replacing(arabic)
    with pytest.raises(InputTypeError, match="as a value"):
        ml.replacing(steps.MapDigits)  # type: ignore[arg-type]
    with pytest.raises(OptionError, match="2 steps alef"):
        (steps.FoldAlef() | steps.FoldAlef()).replacing(steps.FoldAlef())
    bare = arnorm.Pipeline([steps.FoldAlef()], protect=False)
    assert bare.replacing(steps.FoldAlef()) == bare


def test_a_pipeline_is_no_list_of_functions() -> None:
    p = arnorm.preset("light")
    with pytest.raises(TypeError):
        iter(p)  # type: ignore[call-overload]
    assert not hasattr(p, "__len__")
    assert not hasattr(p, "__getitem__")


def test_find_typos_takes_the_options_of_the_detector() -> None:
    text = "ضبط الجيش شحنات الأسحلة"
    (found,) = arnorm.find_typos(text)
    assert arnorm.find_typos(text, mode="balanced")[0].word == found.word
    assert arnorm.find_typos(text, accept=["الأسحلة"]) == ()
    detector = arnorm.TypoDetector()
    assert detector(text) == detector.find(text) == (found,)
    with pytest.raises(TypeError, match="speed"):
        arnorm.find_typos(text, speed=3)


def test_result_in_pairs_dicts_and_one_line() -> None:
    result = arnorm.preset("search").explain(TEXT)
    assert all(
        result.source[e.start : e.end] == old for e, (old, _, _) in zip(result.edits, result.changes(), strict=True)
    )
    assert [(new, by) for _, new, by in result.changes()] == [(e.text, e.by) for e in result.edits]
    for start, end in [(0, 4), (3, 3), (0, len(result.text))]:
        assert result.to_source((start, end)) == result.to_source(start, end)
    assert result.to_text((0, 4)) == result.to_text(0, 4)
    assert "\n" not in repr(result)
    assert len(repr(arnorm.explain(TEXT * 1000, "search"))) < 300
    assert "tatweel.v1 1" in repr(result)
    described = json.loads(json.dumps(result.to_dict()))
    assert described["source"] == TEXT
    assert described["text"] == result.text
    edits = [Edit(e["start"], e["end"], e["text"], tuple(e["by"])) for e in described["edits"]]
    assert tuple(edits) == result.edits
    assert pickle.loads(pickle.dumps(result)) == result
    for wrong in [(0,), (0, 1, 2), "ab", (0, "1"), (True, 2), 3]:
        with pytest.raises(InputTypeError, match="offsets"):
            result.to_source(wrong)  # type: ignore[arg-type]
    with pytest.raises(SpanError, match="half-open"):
        result.to_text((0, len(TEXT) + 1))


def test_utf16_offsets_of_editors() -> None:
    text = "😀 قال 😀𝒳 نعم"
    spans: list[Span] = [(0, 1), (2, 5), (6, 8), (9, 12), (0, len(text)), (3, 3)]
    units = text.encode("utf-16-le")
    for (start, end), (first, last) in zip(spans, arnorm.utf16(text, spans), strict=True):
        assert units[2 * first : 2 * last].decode("utf-16-le") == text[start:end]
    assert arnorm.utf16("", []) == []
    with pytest.raises(SpanError, match=r"spans\[1\]"):
        arnorm.utf16("a", [(0, 1), (0, 2)])
    with pytest.raises(InputTypeError, match=r"spans\[0\]"):
        arnorm.utf16("a", [3])  # type: ignore[list-item]
    with pytest.raises(InputTypeError, match="pairs"):
        arnorm.utf16("a", None)  # type: ignore[arg-type]


def test_a_star_brings_what_a_repr_needs() -> None:
    names: dict[str, object] = {}
    exec("from arnorm import *\nfrom arnorm.steps import *", names)
    for name in arnorm.PRESETS:
        p = arnorm.preset(name)
        assert eval(repr(p), names) == p
    classes = {cls.__name__ for cls in arnorm.STEPS.values()}
    assert classes == set(steps.__all__) - {"CharMap", "DocumentStep", "Proposal", "Rewrite", "Step"}


def test_workers_refuse_what_they_cannot_do() -> None:
    p = arnorm.preset("light")
    for wrong in (0, -1, 1.5, True, None):
        with pytest.raises(OptionError, match="whole number"):
            p.batch([TEXT], workers=wrong)  # type: ignore[arg-type]
    with pytest.raises(InputTypeError, match=r"texts\[1\]"):
        p.batch(["a", None], workers=2)  # type: ignore[list-item]

    @dataclass(frozen=True)
    class Local(steps.CharMap):
        id: ClassVar[str] = "local.v1"

        def table(self) -> dict[str, str]:
            return {"a": "b"}

    own = arnorm.Pipeline([Local()])
    assert own.batch(["a"] * 3, workers=2) == ["b"] * 3  # too little for another process
    with pytest.raises(OptionError, match="pickled"):
        own.batch(["a" * 60_000] * 4, workers=2)


def test_a_stream_holds_nothing_that_it_has_returned() -> None:
    seen: list[weakref.ref[Text]] = []

    def source() -> Iterator[Text]:
        for at in range(3):
            text = Text(f"سلام {at}")
            seen.append(weakref.ref(text))
            yield text
            del text

    class Keeper(steps.CharMap):
        id: ClassVar[str] = "keeper.v1"

        def table(self) -> dict[str, str]:
            return {}

    stream = arnorm.Pipeline([Keeper()]).stream(source())
    for at in range(3):
        assert next(stream) == f"سلام {at}"
        gc.collect()
        assert [ref() for ref in seen[:at]] == [None] * at


def test_a_stream_needs_the_memory_of_a_text_not_of_all() -> None:
    steps.FoldAlef()("أ")  # compiled before the count begins
    texts = ("أب" * 100_000 + str(at) for at in range(30))
    tracemalloc.start()
    try:
        sizes = [len(text) for text in arnorm.Pipeline([steps.FoldAlef()]).stream(texts)]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(sizes) == 30
    assert peak < 6 * 2 * 200_000  # a text at two bytes a character, its result, and the parts that they are made of
