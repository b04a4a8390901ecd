"""Profiles: counts that add up exactly, files that say when they are damaged, and what is kept for its subject."""

from __future__ import annotations

import json
import pickle
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.errors import ArnormError, InputTypeError, OptionError
from tests import laws
from tests.document.profile.articles import BACKGROUND, PROMO, WEATHER, article, fitted, step, title

PAIRS = st.lists(
    st.tuples(
        st.lists(st.sampled_from([PROMO, BACKGROUND, WEATHER, title(1), title(2), "", "3 مارس 2024"]), max_size=6).map(
            "\n".join
        ),
        st.sampled_from([Context(), Context(outlet="port"), Context(title=title(1), outlet="port")]),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(PAIRS, PAIRS, PAIRS)
def test_sums_are_exact_in_any_order(a: list, b: list, c: list) -> None:
    one, two, three = map(BoilerplateProfile.fit, (a, b, c))
    assert one.merge(two) == two.merge(one) == BoilerplateProfile.fit(a + b)
    assert one.merge(two).merge(three) == one.merge(two.merge(three))


@cache
def _of_promotions() -> BoilerplateProfile:
    return fitted(PROMO, count=320)


@settings(deadline=None, max_examples=40)
@given(PAIRS, PAIRS)
def test_laws_hold_with_a_profile(seen: list, given_pairs: list) -> None:
    profile = _of_promotions().merge(BoilerplateProfile.fit(seen))
    known = DropBoilerplate(profile=profile)
    p = arnorm.Pipeline(known if step.id == known.id else step for step in arnorm.preset("ml").steps)
    for text, context in given_pairs:
        laws.check_explained(p, text, context)
        laws.check_idempotent(p, text, context)


def test_saved_loaded_and_pickled(tmp_path: Path) -> None:
    profile = fitted(PROMO, count=50)
    profile.save(tmp_path / "p.bin")
    loaded = BoilerplateProfile.load(tmp_path / "p.bin")
    assert loaded == profile == pickle.loads(pickle.dumps(profile))
    assert hash(loaded) == hash(profile)
    tables = profile._counts.tables.values()
    held = sum(sys.getsizeof(part) for table in tables for part in (table.hashes, table.numbers))
    assert held <= 40 * sum(map(len, tables)) + 1000


def test_an_outlet_may_have_any_name(tmp_path: Path) -> None:
    """Two surrogates are no emoji, and come back as two."""
    profile = BoilerplateProfile.fit(
        [("a\nb", Context(outlet=name)) for name in ("\ud83d\ude00", "\U0001f600", "\ud800")]
    )
    profile.save(tmp_path / "p.bin")
    assert BoilerplateProfile.load(tmp_path / "p.bin").documents == dict.fromkeys(sorted(profile.documents), 1)
    assert len(profile.documents) == 3
    assert profile.digest() in repr(profile)


def test_an_interrupted_fit_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "p.bin"

    def broken():
        yield from (article(n, PROMO) for n in range(25))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        BoilerplateProfile.fit(broken(), checkpoint=place, every=10)
    assert sum(BoilerplateProfile.load(place).documents.values()) == 20
    again = BoilerplateProfile.fit((article(n, PROMO) for n in range(40)), checkpoint=place, every=10)
    assert again == fitted(PROMO, count=40) == BoilerplateProfile.load(place)


def test_pruned_profiles_are_final() -> None:
    profile = fitted(PROMO)
    small = profile.prune(5)
    text, context = article(1000, PROMO)
    assert len(small._counts.tables["lines"]) < len(profile._counts.tables["lines"]) // 5
    assert step(small)(text, context=context) == step(profile)(text, context=context) != text
    for one, two in ((small, profile), (profile, small)):
        with pytest.raises(OptionError, match="merge the whole ones"):
            one.merge(two)


def test_a_pipeline_names_its_profile_by_digest() -> None:
    profile = fitted(PROMO, count=20)
    p = step(profile)
    written = json.loads(json.dumps(p.to_dict()))
    assert profile.digest() in json.dumps(written)
    assert profile.digest() in repr(p)
    assert arnorm.Pipeline.from_dict(written, resources={profile.digest(): profile}) == p
    assert p.fingerprint() != arnorm.Pipeline([DropBoilerplate()]).fingerprint()
    with pytest.raises(ArnormError):
        arnorm.Pipeline.from_dict(written)


def test_what_is_not_a_pair_is_named() -> None:
    with pytest.raises(InputTypeError, match=r"pairs\[1\]"):
        BoilerplateProfile.fit([article(1), "text"])
    with pytest.raises(InputTypeError):
        BoilerplateProfile.fit("text")
    with pytest.raises(InputTypeError):
        DropBoilerplate(profile="profile")


@pytest.mark.parametrize(("context", "said"), [(Context(), "no outlet is named"), (Context(outlet="other"), "'other'")])
def test_a_profile_that_cannot_be_asked_says_so(context: Context, said: str) -> None:
    p = step(fitted(count=20))
    text, known = article(1000)
    (note,) = p.explain(text, context=context).notes
    assert said in note
    assert "it knows port" in note
    assert p.explain(text, context=known).notes == ()
    assert arnorm.Pipeline([DropBoilerplate()]).explain(text, context=context).notes == ()
