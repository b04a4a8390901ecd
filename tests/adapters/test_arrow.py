"""Arrow arrays, with pyarrow itself."""

from __future__ import annotations

from typing import Any

import pytest

import arnorm
from arnorm import steps
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import FROM_PORT, OUTLETS, PIPELINES, TEXTS, TITLES, expected, profile

pytestmark = pytest.mark.adapters


@pytest.fixture(scope="module")
def pa() -> Any:
    return package("pyarrow")


@pytest.fixture(scope="module")
def arrow(pa: Any) -> Any:
    return adapter("arrow")


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_an_array_becomes_what_the_library_makes(pa: Any, arrow: Any, pipeline: object) -> None:
    done = arrow.normalize(pa.array(TEXTS), pipeline)
    assert done.to_pylist() == expected(pipeline)
    assert done.validate(full=True) is None


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_the_same_type_and_chunks_come_out(pa: Any, arrow: Any, kind: str) -> None:
    plain = getattr(pa, kind)()
    whole = pa.array(TEXTS, plain)
    assert arrow.normalize(whole, "ml").type == plain
    chunked = pa.chunked_array([whole[:2], whole[2:2], whole[2:]])
    done = arrow.normalize(chunked, "ml")
    assert done.type == plain
    assert [len(chunk) for chunk in done.chunks] == [2, 0, 4]
    assert done.to_pylist() == expected("ml")


def test_a_dictionary_stays_one(pa: Any, arrow: Any) -> None:
    array = pa.array([*TEXTS, *TEXTS]).dictionary_encode()
    done = arrow.normalize(array, "ml")
    assert done.type == array.type
    assert done.to_pylist() == expected("ml") * 2


def test_slices_empty_arrays_and_columns_of_nulls(pa: Any, arrow: Any) -> None:
    assert arrow.normalize(pa.array(TEXTS)[1:4], "ml").to_pylist() == expected("ml")[1:4]
    assert arrow.normalize(pa.array([], pa.string()), "ml").to_pylist() == []
    assert arrow.normalize(pa.chunked_array([], pa.string()), "ml").to_pylist() == []
    for nulls in (pa.nulls(2), pa.nulls(2, pa.string())):
        assert arrow.normalize(nulls, "ml").equals(nulls)


def test_titles_and_outlets_stand_beside(pa: Any, arrow: Any) -> None:
    pipeline = arnorm.preset("news").replacing(steps.DropBoilerplate(profile=profile()))
    text = FROM_PORT
    contexts = [arnorm.Context(outlet="port"), arnorm.Context(outlet="other")]
    alone, beside = pipeline.batch([text, text]), pipeline.batch([text, text], contexts)
    done = arrow.normalize(pa.chunked_array([[text], [text]]), pipeline, outlet=pa.array(["port", "other"]))
    assert done.to_pylist() == beside
    assert beside != alone
    titles, outlets = pa.chunked_array([TITLES[:1], TITLES[1:]], pa.string()), pa.array(OUTLETS)
    done = arrow.normalize(pa.chunked_array([TEXTS[:4], TEXTS[4:]]), "news", title=titles, outlet=outlets)
    assert done.to_pylist() == expected("news", beside=True)


def test_lone_surrogates_never_reach_arrow(pa: Any, arrow: Any) -> None:
    with pytest.raises(UnicodeEncodeError):
        pa.array(["\ud800"])

    made = arrow.normalize(pa.array(["أ", None]), MakesSurrogates())
    assert made.to_pylist() == ["\ufffd", None]


class MakesSurrogates(steps.CharMap):
    """A step of a user's own that makes what UTF-8 has no form for."""

    id = "surrogates.v1"

    def table(self) -> dict[str, str]:
        return {"أ": "\ud800"}


def test_errors_say_what_to_give(pa: Any, arrow: Any) -> None:
    with pytest.raises(TypeError, match=r"give a pyarrow\.Array"):
        arrow.normalize(["أ"], "ml")
    with pytest.raises(arnorm.ArnormError, match="array: got 'int64'"):
        arrow.normalize(pa.array([1]), "ml")
    with pytest.raises(arnorm.ArnormError, match="array: got 'binary'"):
        arrow.normalize(pa.array([b"x"]), "ml")
    with pytest.raises(arnorm.ArnormError, match="title: got 1"):
        arrow.normalize(pa.array(["a", "b"]), "ml", title=pa.array(["x"]))
    with pytest.raises(arnorm.ArnormError, match="the presets are"):
        arrow.normalize(pa.array(["a"]), "heavy")


def test_findings_are_lists_of_structs(pa: Any, arrow: Any) -> None:
    done = arrow.find_typos(pa.chunked_array([TEXTS]))
    assert done.type == arrow.FINDINGS
    assert done[1].as_py() is None
    assert done[2].as_py() == []
    (found,) = done[4].as_py()
    (finding,) = arnorm.find_typos(TEXTS[4])
    assert found == {**finding._asdict(), "suggestions": list(finding.suggestions), "evidence": list(finding.evidence)}
