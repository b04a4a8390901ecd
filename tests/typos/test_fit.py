"""The labels and the weights: well formed, and about the same features."""

from __future__ import annotations

import random
import tomllib

import pytest

from arnorm.data import load
from arnorm.typos.candidates.kinds import KINDS
from arnorm.typos.evidence.register import pair_features, place_features
from arnorm.typos.judge.quiet import is_quiet
from arnorm.typos.judge.score import judge
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words
from tests.words import drawn
from tools.typos.articles import LABELS, READ, read_labels
from tools.typos.injection import inject

SETTINGS = tomllib.loads(LABELS.with_name("fit.toml").read_text("utf-8"))


@pytest.mark.parametrize("path", [LABELS, READ], ids=lambda path: path.stem)
def test_labels_are_sorted_distinct_and_of_known_kinds(path: object) -> None:
    labels = read_labels(path)
    assert labels == sorted(set(labels))
    assert {label.kind for label in labels} <= set(KINDS)
    assert all(label.document and "\t" not in label.suggestion for label in labels)


@pytest.mark.parametrize("path", [LABELS, READ], ids=lambda path: path.stem)
def test_labels_hold_words_only(path: object) -> None:
    assert max(len(line) for line in path.read_text("utf-8").split("\n")) < 100


def test_weights_are_of_features_and_as_the_settings_say() -> None:
    weights = load.read_toml("typos/weights.toml")
    assert weights["pair"].keys() <= {feature.name for feature in pair_features()}
    assert weights["place"].keys() <= {feature.name for feature in place_features()}
    assert weights["thresholds"] == SETTINGS["thresholds"]
    assert weights["least_pair_sum"] == SETTINGS["least_pair_sum"]["value"]
    assert weights["offset"].keys() < set(KINDS)


def test_injection_is_seeded_and_says_what_it_did() -> None:
    text = "أعلنت وزارة الصحة أمس عن افتتاح مستشفى جديد في العاصمة يضم أقساما متخصصة لعلاج الأطفال والنساء " * 6
    tokens = list(words(text))
    broken, places = inject(random.Random(3), text, tokens)
    assert (broken, places) == inject(random.Random(3), text, tokens)
    assert places
    for start, injected in places:
        assert broken.startswith(injected.written, start)
        assert injected.written != injected.right


def test_a_quiet_word_has_nothing_to_judge() -> None:
    """A sample of the bits that ``tools.build.quiet`` made; ``--check`` compares them all."""
    lexicon = default_lexicon()
    listed = [drawn.word(at) for at in random.Random(7).sample(range(drawn.size()), 2000)]
    quiet = [word for word in listed if is_quiet(word, lexicon)]
    assert len(quiet) > 200
    assert not [word for word in quiet if judge(word, lexicon)]
