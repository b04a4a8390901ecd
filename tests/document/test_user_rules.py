"""A user's own folder of rules: merged, checked, and part of what the step is."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.boilerplate.user_rules import BoilerplateRules
from arnorm.edits import apply
from arnorm.errors import OptionError
from tests.document.test_rules import BODY, HEADLINE

RULE = """kind = "promo"

[[rule]]
zone = "tail"
limit = 60
pattern = 'مع تحيات (?:فريق|أسرة) <outlet> <w>'
catches = ["مع تحيات أسرة صحيفة المرفأ"]
leaves = ["مع تحيات الوزير"]
"""
GREETING = "مع تحيات أسرة مجلة السفينة"  # "with greetings of the family of the magazine 'The Ship'"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "greetings.toml").write_text(RULE, encoding="utf-8")
    return tmp_path


def test_own_rules_work_beside_the_package_s(folder: Path) -> None:
    text = "\n".join([HEADLINE, *BODY, GREETING, "اقرأ المزيد"])
    step = DropBoilerplate(rules=BoilerplateRules.load(folder))
    assert apply(text, step.edits(text)) == "\n".join([HEADLINE, *BODY])
    assert GREETING in apply(text, DropBoilerplate().edits(text))
    assert GREETING in apply(text, DropBoilerplate(rules=BoilerplateRules.load(folder), kinds=("share",)).edits(text))


def test_the_rules_are_a_value_and_the_step_stays_one(folder: Path) -> None:
    mine = BoilerplateRules.load(folder)
    assert mine == BoilerplateRules.load(str(folder)) == pickle.loads(pickle.dumps(mine))
    assert mine == arnorm.BoilerplateRules.load(folder)
    assert mine.digest() in repr(mine)
    step = DropBoilerplate(rules=mine)
    assert step != DropBoilerplate()
    assert len({step, DropBoilerplate(rules=BoilerplateRules.load(folder))}) == 1
    copy = pickle.loads(pickle.dumps(step))
    text = "\n".join([HEADLINE, *BODY, GREETING])
    assert copy == step
    assert copy.edits(text) == step.edits(text) != []


def test_a_pipeline_names_rules_by_digest_and_opens_no_folder(folder: Path) -> None:
    mine = BoilerplateRules.load(folder)
    pipeline = arnorm.Pipeline([DropBoilerplate(rules=mine)])
    written = json.loads(json.dumps(pipeline.to_dict()))
    assert written["steps"][0]["options"]["rules"] == {"resource": mine.digest()}
    (folder / "greetings.toml").unlink()
    assert arnorm.Pipeline.from_dict(written, resources={mine.digest(): mine}) == pipeline
    for value in ("/etc", str(folder), {"resource": "x"}):
        written["steps"][0]["options"]["rules"] = value
        with pytest.raises(arnorm.ArnormError, match=r"BoilerplateRules|resources="):
            arnorm.Pipeline.from_dict(written, resources={mine.digest(): mine})


@pytest.mark.parametrize(("old", "new"), [("folder", "rules=arnorm.BoilerplateRules"), ("meta", "drop_meta=")])
def test_old_spellings_name_the_new_one(old: str, new: str) -> None:
    with pytest.raises(OptionError, match=new):
        DropBoilerplate(**{old: ("byline",)})
    with pytest.raises(TypeError, match="colour"):
        DropBoilerplate(colour=1)
    described = {"schema": 1, "steps": [{"id": "boilerplate.v1", "options": {old: "/etc"}}]}
    with pytest.raises(arnorm.ArnormError):
        arnorm.Pipeline.from_dict(described)


def test_the_fingerprint_follows_what_stands_in_the_folder(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    one = arnorm.Pipeline([DropBoilerplate(rules=BoilerplateRules.load(folder))])
    other = tmp_path_factory.mktemp("other")
    (other / "greetings.toml").write_text(RULE, encoding="utf-8")
    assert arnorm.Pipeline([DropBoilerplate(rules=BoilerplateRules.load(other))]).fingerprint() == one.fingerprint()
    (folder / "greetings.toml").write_text(RULE.replace("limit = 60", "limit = 50"), encoding="utf-8")
    again = DropBoilerplate(rules=BoilerplateRules.load(folder))
    assert arnorm.Pipeline([again]).fingerprint() != one.fingerprint()
    assert again != one.steps[0]
    assert one.fingerprint() != arnorm.Pipeline([DropBoilerplate()]).fingerprint()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "promo"', 'kind = "greeting"', "begin the file with a kind"),
        ('kind = "promo"', "kind = promo", "write TOML"),
        ("[[rule]]", "[rule]", r"\[\[rule\]\] for each rule"),
        ("limit = 60", 'limit = "60"', "rule 1, limit: got '60'; give a whole number"),
        ("limit = 60", "", "rule 1: got .*add limit"),
        ("limit = 60", "limit = 60\ncolour = 1", "colour.*the keys of a rule are"),
        ("limit = 60", "limit = 60\nopen = 1", "give true or false"),
        ("limit = 60", "limit = 10", "catches: got .*widen the rule"),
        ('zone = "tail"', 'zone = "foot"', "zone: got 'foot'; give a zone"),
        ('zone = "tail"', 'zone = "tail"\nwhere = "page"', "where: got 'page'; give one of line"),
        ('zone = "tail"', 'zone = "tail"\nphrases = ["مع تحياتي"]', "either phrases or a pattern"),
        ("<outlet>", "<paper>", "got '<paper>'; use a list"),
        ("(?:فريق", "((?:فريق", "mend the expression"),
        ("مع تحيات الوزير", "مع تحيات أسرة صحيفة البحر", "leaves: got .*narrow the rule"),
        ('leaves = ["مع تحيات الوزير"]', "leaves = []", "leaves: got .*one text or more"),
        ('zone = "tail"', 'zone = "tail"\nwhere = "tail"', r"mark with \|\|"),
    ],
)
def test_errors_name_the_file_the_rule_and_the_cure(folder: Path, old: str, new: str, said: str) -> None:
    assert old in RULE
    (folder / "greetings.toml").write_text(RULE.replace(old, new), encoding="utf-8")
    with pytest.raises(OptionError, match=r"greetings\.toml") as caught:
        DropBoilerplate(rules=BoilerplateRules.load(folder))
    assert caught.match(said)


@pytest.mark.parametrize("given", [3, "no such folder", b"bytes"])
def test_a_folder_that_is_none(given: object) -> None:
    with pytest.raises(OptionError, match="give the path of a folder"):
        DropBoilerplate(rules=BoilerplateRules.load(given))  # type: ignore[arg-type]


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="put a file of rules into it"):
        DropBoilerplate(rules=BoilerplateRules.load(tmp_path))


def test_glued_rules_are_tried_where_they_are_glued(folder: Path) -> None:
    rule = (
        RULE.replace("zone", 'where = "tail"\nzone', 1)
        .replace("pattern = '", "pattern = '(?<=[.] )")
        .replace("<w>'", "<w>$'")
    )
    rule = rule.replace('"مع تحيات أسرة صحيفة المرفأ"', '"وانتهت الأعمال أمس. || مع تحيات أسرة صحيفة المرفأ"').replace(
        '"tail"\nlimit', '"end"\nlimit'
    )
    (folder / "greetings.toml").write_text(rule, encoding="utf-8")
    text = "\n".join([HEADLINE, *BODY])
    step = DropBoilerplate(rules=BoilerplateRules.load(folder))
    assert apply(f"{text} {GREETING}", step.edits(f"{text} {GREETING}")) == text
