"""A user's own counts: exact sums, plain files, and what the detector makes of them."""

from __future__ import annotations

import pickle
import random
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import TypoDetector, TypoModel
from arnorm.errors import InputTypeError, OptionError
from tests import strategies

TEXTS = [
    "زار الوزير مدينة أبها أمس.",
    "عاد الوزير من مدينة أبها، ومعه الوفد",
    "https://example.org/خبر #مدينة_أبها والوفد",
]
many = st.lists(strategies.texts, max_size=6)


def test_words_and_pairs_are_counted_within_a_clause() -> None:
    model = TypoModel.fit(TEXTS)
    assert (model.texts, model.words) == (3, 13)
    assert (model.word("أبها"), model.pair("مدينة", "أبها")) == (2, 2)
    assert model.pair("أبها", "ومعه") == 0, "a comma parts them"
    assert model.pair("أمس", "عاد") == 0, "texts are apart"
    assert model.lift("مدينة", "أبها") > 0.5
    assert model.lift("أبها", "مدينة") == 0.0


@pytest.mark.parametrize("text", ["#مدينة_أبها", "https://example.org/مدينة", "ف16", "مدينة٣", "xمدينة", "", "@مدينة"])
def test_what_is_not_counted(text: str) -> None:
    assert len(TypoModel.fit([text])) == 0


def test_vowels_tatweel_and_decomposition_count_alike() -> None:
    assert TypoModel.fit(["مَديـنة أبها"]) == TypoModel.fit(["مدينة ا\u0654بها"])


@given(one=many, other=many, third=many)
@settings(max_examples=40)
def test_sums_are_exact_in_every_order(one: list[str], other: list[str], third: list[str]) -> None:
    a, b, c = map(TypoModel.fit, (one, other, third))
    assert a.merge(b) == TypoModel.fit(one + other) == b.merge(a)
    assert a.merge(b).merge(c) == a.merge(b.merge(c))
    assert a.merge(TypoModel()) == a == TypoModel().merge(a)


def test_any_iterable_is_streamed() -> None:
    alive = 0

    def texts() -> Iterator[str]:
        nonlocal alive
        for text in TEXTS:
            alive += 1
            yield text

    assert TypoModel.fit(texts()) == TypoModel.fit(TEXTS)
    assert alive == len(TEXTS)


@pytest.mark.parametrize("given", ["نص", b"x", None, 3])
def test_no_iterable_of_texts(given: object) -> None:
    with pytest.raises(InputTypeError, match="texts"):
        TypoModel.fit(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("item", [None, b"x", 3])
def test_an_item_that_is_no_text_is_named(item: object) -> None:
    with pytest.raises(InputTypeError, match=r"texts\[1\]"):
        TypoModel.fit(["نص", item])  # type: ignore[list-item]


def test_a_frozen_value() -> None:
    model = TypoModel.fit(TEXTS)
    assert model == TypoModel.fit(TEXTS)
    assert model != TypoModel.fit(TEXTS[:2])
    assert hash(model) == hash(TypoModel.fit(TEXTS))
    assert pickle.loads(pickle.dumps(model)) == model
    assert model.digest() in repr(model)
    assert model.digest() == "443caece39790b7ab11a866e055ce13a9172c14eb377cc994a5863a326a0cee9", (
        "the same on every Python"
    )


def test_a_file_comes_back(tmp_path: Path) -> None:
    for model in (TypoModel(), TypoModel.fit(TEXTS), TypoModel.fit(TEXTS).prune(2)):
        model.save(tmp_path / "m.bin")
        assert TypoModel.load(str(tmp_path / "m.bin")) == model
    with pytest.raises(InputTypeError):
        model.save(3)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        TypoModel.load(tmp_path / "none.bin")


def test_a_word_is_asked_for_as_it_is_written() -> None:
    model = TypoModel.fit(TEXTS)
    assert model.word("الوَزيـر") == model.word("الوزير") == 2
    assert model.pair("مَدينة", "ا\u0654بها") == 2
    with pytest.raises(InputTypeError, match="word"):
        model.word(None)  # type: ignore[arg-type]


def test_pruned_is_small_and_refuses_to_merge() -> None:
    model = TypoModel.fit([*TEXTS * 2, "مرة واحدة"])
    small = model.prune()
    assert small.pruned
    assert len(small) < len(model)
    assert small.word("أبها") == model.word("أبها") == 4
    assert small.word("واحدة") == 0
    for one, other in ((small, model), (model, small)):
        with pytest.raises(OptionError, match="then prune"):
            one.merge(other)
    with pytest.raises(InputTypeError):
        model.merge("model")  # type: ignore[arg-type]
    for count in (0, True, "3"):
        with pytest.raises(OptionError):
            model.prune(count)  # type: ignore[arg-type]


def _made_up(texts: int) -> Iterator[str]:
    rng = random.Random(5)
    for _ in range(texts):
        yield " ".join("".join(rng.choices("بتثجحخدذرزسشصضطظعغفقكلمنهوي", k=7)) for _ in range(1000))


@pytest.mark.long
def test_at_most_forty_bytes_a_key() -> None:
    TypoModel.fit(_made_up(70))  # fills the memos, which are bounded
    tracemalloc.start()
    model = TypoModel.fit(_made_up(250))
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(model) > 450_000
    assert held / len(model) < 40
    assert peak / len(model) < 120


def test_a_detector_takes_no_other_model() -> None:
    with pytest.raises(InputTypeError, match="TypoModel"):
        TypoDetector(model="model.bin")  # type: ignore[arg-type]
    model = TypoModel.fit(TEXTS)
    assert model.digest() in repr(TypoDetector(model=model))
    assert TypoDetector(model=model) == TypoDetector(model=TypoModel.fit(TEXTS)) != TypoDetector()


def _words(texts: list[str], detector: TypoDetector) -> list[str]:
    return [f.word for text in texts for f in detector.find(text)]


def test_a_word_that_the_press_writes_often_is_protected() -> None:
    text = "ناقش المجلس استراتجية الدولة"
    assert _words([text], TypoDetector()) == ["استراتجية"]
    model = TypoModel.fit([text] * 30)
    assert _words([text], TypoDetector(model=model)) == []
    assert _words([text], TypoDetector(model=model.prune())) == []
    assert _words([text], TypoDetector()) == ["استراتجية"], "detectors share no verdicts"
    assert _words(["ناقش المجلس واستراتجية الدولة"], TypoDetector(model=model)) == [], (
        "a proclitic before it changes nothing"
    )


def test_a_few_slips_beside_many_right_words_clear_nothing() -> None:
    text = "صادر الجيش الأسحلة من المخزن"
    model = TypoModel.fit([text] * 8 + ["صادر الجيش الأسلحة من المخزن"] * 900)
    assert _words([text], TypoDetector(model=model)) == ["الأسحلة"]


def test_absence_says_nothing() -> None:
    texts = ["صادر الجيش الأسحلة من المخزن", "التقى الإرياني بالوفد", "زار مدينة قزارة", "ناقشت الححكومة الأمر"]
    other = TypoModel.fit(["قفز اللاعب فوق الحاجز ثم ركض نحو المرمى وسدد"] * 50)
    for mode in ("strict", "balanced"):
        plain = [TypoDetector(mode=mode).find(text) for text in texts]
        assert [TypoDetector(mode=mode, model=other).find(text) for text in texts] == plain


def test_pairs_support_a_suggestion() -> None:
    text = "ركب العامل المرحوة السقفية"
    model = TypoModel.fit(["أصلح العامل المروحة السقفية أمس"] * 3)
    assert TypoDetector().find(text) == ()
    (found,) = TypoDetector(model=model).find(text)
    assert found.suggestions[0] == "المروحة"
    assert any("your own texts" in said.lower() for said in found.evidence)
    assert TypoDetector(model=model.prune()).find(text) == (found,)


def test_a_pair_is_heard_from_two_on() -> None:
    text = "ركب العامل المرحوة السقفية"
    model = TypoModel.fit(["أصلح العامل المروحة السقفية أمس"] * 2)
    assert TypoDetector(model=model).find(text) != ()
    assert TypoDetector(model=TypoModel.fit(["أصلح العامل المروحة السقفية أمس"])).find(text) == ()


def test_public_name() -> None:
    assert arnorm.TypoModel is TypoModel
