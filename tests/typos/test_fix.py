"""The step that mends what the detector is surest of."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import Pipeline, find_typos
from arnorm.edits import splice
from arnorm.errors import OptionError
from arnorm.steps import FixTypos, StripTatweel
from arnorm.typos import fix
from arnorm.typos.candidates.kinds import DEFAULT_KINDS
from arnorm.typos.reading import reading
from tests import laws

SENTENCE = "ناقشت الححكومة وقف شحنات الأسحلة، للآسف دون نتيجة على المنطقةالشرقية."
WORDS = st.sampled_from(
    [
        *SENTENCE.split(" "),
        "الأسْحِلَة",
        "الأســحلة",
        "الححكوومة",
        "#الأسحلة",
        "https://x.org/الأسحلة",
        "F-16",
        "فى",
        "هذة",
        "السلطات",
        "السطلات",
        "الإقتصادية،",
        "الإقتصاديةالجديدة",
        "إرهابيةفي",
        "\u200c",
        "\n",
        "«",
    ]
)


def test_the_surest_findings_become_edits() -> None:
    result = Pipeline([FixTypos()]).explain(SENTENCE)
    assert result.text == "ناقشت الحكومة وقف شحنات الأسلحة، للأسف دون نتيجة على المنطقة الشرقية."
    assert [edit.by for edit in result.edits] == [
        (f"fix_typos.v1:{kind}",) for kind in ("doubled", "transposition", "hamza", "glued")
    ]
    assert result.summary() == {"fix_typos.v1": 4}
    assert find_typos(result.text) == ()


@pytest.mark.parametrize("written", ["الأسْحِلَةِ", "الأســحلة", "الا\u0654سحلة"])
def test_the_word_is_replaced_whole(written: str) -> None:
    assert FixTypos()(f"شحنات {written} الجديدة") == "شحنات الأسلحة الجديدة"


@pytest.mark.parametrize(
    "text", ["#الأسحلة", "#شحنات_الأسحلة", "https://example.com/الأسحلة", "الأسحلة\u200cهم", "", "زار أبها أمس"]
)
def test_what_is_left_alone(text: str) -> None:
    assert FixTypos()(text) == text


def test_the_bar_is_kept() -> None:
    for bar in (0.5, 0.9, 0.97, 1):
        step = FixTypos(min_confidence=bar)
        sure = [f for f in find_typos(SENTENCE) if f.confidence >= bar]
        assert len(step.edits(SENTENCE)) >= len(sure)  # a mended word is evidence for its neighbours
        assert not [f for f in find_typos(step(SENTENCE)) if f.confidence >= bar]


@pytest.mark.parametrize("bar", [-0.1, 1.1, 90, float("nan"), float("inf"), True, "0.9", None])
def test_no_confidence(bar: object) -> None:
    with pytest.raises(OptionError, match=r"min_confidence.*from 0 to 1"):
        FixTypos(min_confidence=bar)  # type: ignore[arg-type]


def test_a_plain_value() -> None:
    p = Pipeline([StripTatweel(), FixTypos(min_confidence=1)])
    assert (
        Pipeline.from_dict(p.to_dict())
        == p
        == pickle.loads(pickle.dumps(p))
        == eval(
            repr(p), vars(arnorm.steps) | {"Pipeline": Pipeline, "StripTatweel": StripTatweel, "FixTypos": FixTypos}
        )
    )
    assert p.fingerprint() != Pipeline([StripTatweel(), FixTypos()]).fingerprint()
    assert FixTypos(min_confidence=1) == FixTypos(min_confidence=1.0)
    assert FixTypos not in {
        type(step) for name in ("light", "news", "ml", "search") for step in arnorm.preset(name).steps
    }


@given(words=st.lists(WORDS, max_size=25), bar=st.sampled_from([0.0, 0.9, 0.95]), protect=st.booleans())
@settings(max_examples=60)
def test_the_laws(words: list[str], bar: float, protect: bool) -> None:
    p = Pipeline([FixTypos(min_confidence=bar)], protect=protect)
    text = " ".join(words)
    laws.check_spans(laws.check_explained(p, text))
    laws.check_idempotent(p, text)


@given(words=st.lists(WORDS, max_size=25))
@settings(max_examples=60)
def test_the_laws_after_a_preset(words: list[str]) -> None:
    p = arnorm.preset("light") | FixTypos()
    laws.check_spans(laws.check_explained(p, " ".join(words)))
    laws.check_idempotent(p, " ".join(words))


def test_a_text_that_does_not_settle_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fix, "_ROUNDS", 1)
    result = Pipeline([FixTypos()]).explain(SENTENCE)
    assert result.text == SENTENCE
    assert [note.partition(":")[0] for note in result.notes] == ["fix_typos.v1"]


def test_the_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr(fix, "read", lambda text: read.append(text) or reading.read(text))
    FixTypos().edits(SENTENCE)
    assert read == [SENTENCE]


@given(words=st.lists(WORDS, max_size=25))
@settings(max_examples=80)
def test_a_mended_reading_is_the_reading_of_the_mended_text(words: list[str]) -> None:
    text = " ".join(words)
    edits = [found.as_edit() for found in find_typos(text, mode="balanced")]
    new = splice(text, edits)
    mended, fresh = reading.read(text).mended(edits), reading.read(new)
    assert (mended.text, mended.bare, mended.closed) == (fresh.text, fresh.bare, fresh.closed)
    assert mended.suspects(DEFAULT_KINDS) == fresh.suspects(DEFAULT_KINDS)
