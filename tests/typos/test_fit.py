"""The labels and the weights: well formed, about the same rules, and the one made of the other."""

from __future__ import annotations

import json

import pytest

from arnorm.data import load
from arnorm.typos.evidence.register import PAIR_RULES
from arnorm.typos.evidence.surroundings import PLACE_RULES
from arnorm.typos.kinds import KINDS
from tools.fit_typos import fitted, names_of, read_prior, written
from tools.typo_labels import ARTICLES, LABELS, examples, read_articles, read_labels


def test_labels_are_sorted_distinct_and_of_known_kinds() -> None:
    labels = read_labels()
    assert labels == sorted(set(labels))
    assert {label.kind for label in labels} <= set(KINDS)
    assert all(label.document and "\t" not in label.suggestion for label in labels)


def test_labels_hold_words_only() -> None:
    assert max(len(line) for line in LABELS.read_text("utf-8").split("\n")) < 100


def test_weights_are_of_the_rules_that_the_prior_names() -> None:
    weights, prior = json.loads(load.read_text("typos/weights.json")), read_prior()
    assert [*weights["pair"], *weights["place"]] == names_of(prior)
    assert weights["pair"].keys() <= PAIR_RULES.keys()
    assert weights["place"].keys() <= PLACE_RULES.keys()


@pytest.mark.long
@pytest.mark.skipif(not ARTICLES.exists(), reason=f"no {ARTICLES}")
def test_the_labels_make_the_weights_byte_for_byte() -> None:
    prior, labels = read_prior(), read_labels()
    articles = read_articles(label.document for label in labels)
    found = list(examples(labels, articles, names_of(prior)))
    assert len(found) > 0.9 * len(labels)
    taught = [example for example in found if example.outlet not in prior["held"]]
    assert written(fitted(taught, prior), prior) == load.read_text("typos/weights.json")
