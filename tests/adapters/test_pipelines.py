"""What adapters share needs none of their packages, and is tested in the default group."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import arnorm
from arnorm import steps
from arnorm.adapters.columns import normalized
from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.corpus.files.encodings import encodable

ADAPTERS = {
    "sklearn": "scikit-learn",
    "arrow": "pyarrow",
    "polars": "polars",
    "datatrove": "datatrove",
    "spark": "pyspark",
    "spacy": "spacy",
}
BLOCKED = ("sklearn", "pyarrow", "polars", "datatrove", "pyspark", "spacy")


def test_a_pipeline_is_named_in_four_ways() -> None:
    ml = arnorm.preset("ml")
    assert chosen_pipeline("ml") == chosen_pipeline(ml) == chosen_pipeline(ml.to_dict()) == ml
    assert chosen_pipeline(steps.FoldAlef()) == arnorm.Pipeline([steps.FoldAlef()])


@pytest.mark.parametrize("given", [None, 3, ["ml"], "heavy", {"steps": []}, steps.FoldAlef])
def test_anything_else_is_an_error_of_ours(given: object) -> None:
    with pytest.raises(arnorm.ArnormError):
        chosen_pipeline(given)


def test_nulls_stay_and_what_stands_beside_is_read() -> None:
    p = arnorm.preset("light")
    assert normalized(p, [None, "أحمـد", None], [None, None, "x"], None) == [None, "أحمد", None]
    assert normalized(p, [], None, None) == []
    with pytest.raises(arnorm.ArnormError, match="title: got 1; give as many as texts: there are 2"):
        normalized(p, ["a", "b"], ["x"], None)
    with pytest.raises(TypeError, match=r"text\[1\]: got 3"):
        normalized(p, ["a", 3], None, None)  # type: ignore[list-item]


def test_lone_surrogates_are_replaced_one_by_one() -> None:
    assert encodable("أ\ud83d\ude00\udfffب") == "أ\ufffd\ufffd\ufffdب"
    assert encodable("أ😀") == "أ😀"


@pytest.mark.parametrize("name", ADAPTERS)
def test_a_missing_package_is_an_error_with_the_command(name: str) -> None:
    code = (
        "import sys\n"
        f"for name in {BLOCKED}: sys.modules[name] = None\n"
        f"try: import arnorm.adapters.{name}\n"
        "except ImportError as error: print(type(error).__name__, error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    package = "pyarrow" if name == "arrow" else ADAPTERS[name]
    cure = f"install it: pip install 'arnorm[{name}]'"
    assert done.stdout.strip() == f"MissingPackageError {package}: got 'not installed'; {cure}"


def test_the_error_for_a_missing_package_pickles() -> None:
    error = missing("polars", "polars")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert isinstance(error, arnorm.ArnormError)
    assert isinstance(error, ModuleNotFoundError)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = f"import sys, arnorm, arnorm.adapters.pipelines; print(sorted(set({BLOCKED}) & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
