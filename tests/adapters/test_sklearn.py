"""The transformer in scikit-learn's own company."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import arnorm
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import PIPELINES, TEXTS, expected

pytestmark = pytest.mark.adapters

# The plain spellings, then the same with vowels and tatweel: only who takes these away learns from one for the other.
POSITIVE = ["فاز الفريق", "فوز كبير", "فَـازَ الفَرِيقُ", "فَـوْز كَبِير"]
NEGATIVE = ["خسر المنتخب", "خسارة قاسية", "خَـسِرَ المُنْتَخَبُ", "خَـسَارَة قَاسِيَة"]


@pytest.fixture(scope="module")
def sk() -> Any:
    package("sklearn")
    return adapter("sklearn").ArabicNormalizer


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_a_list_becomes_what_the_library_makes(sk: Any, pipeline: object) -> None:
    done = sk(pipeline).fit_transform(TEXTS)
    assert type(done) is list
    assert done == expected(pipeline)
    assert sk(pipeline).transform(TEXTS) == done  # without a fit


def test_arrays_keep_their_shape(sk: Any) -> None:
    import numpy as np

    nan = float("nan")
    done = sk("light").transform(np.array(["أحمـد", None, nan], dtype=object))
    assert done.dtype == object
    assert done[0] == "أحمد"
    assert done[1] is None
    assert np.isnan(done[2])
    fixed = sk("light").transform(np.array([["أحمـد", "ب"], ["ت", "ســلام"]]))
    assert fixed.tolist() == [["أحمد", "ب"], ["ت", "سلام"]]
    assert sk("light").transform(np.array([], dtype=object)).shape == (0,)
    with pytest.raises(arnorm.ArnormError, match="one or two dimensions"):
        sk().transform(np.full((1, 1, 1), "x", dtype=object))


@pytest.mark.parametrize("dtype", ["object", "str", "string", "string[pyarrow]", "large_string[pyarrow]", "category"])
def test_a_series_keeps_its_index_name_and_nulls(sk: Any, dtype: str) -> None:
    pd = package("pandas")
    series = pd.Series(TEXTS, index=list("abcdef"), name="body", dtype=dtype)
    done = sk("ml").fit_transform(series)
    assert isinstance(done, pd.Series)
    assert done.name == "body"
    assert list(done.index) == list("abcdef")
    assert done.dtype == ("object" if dtype == "category" else series.dtype)
    assert [None if pd.isna(value) else value for value in done] == expected("ml")


def test_tables_keep_columns_even_of_one_name(sk: Any) -> None:
    pd = package("pandas")
    frame = pd.DataFrame([["أحمـد", "ســلام"], [None, "x"]], columns=["a", "a"], index=[7, 8])
    done = sk("light").fit_transform(frame)
    assert done.iloc[0].tolist() == ["أحمد", "سلام"]
    assert list(done.columns) == ["a", "a"]
    assert list(done.index) == [7, 8]
    assert frame.iloc[0, 0] == "أحمـد"


def test_polars_series_and_frames(sk: Any) -> None:
    pl = package("polars")
    frame = pl.DataFrame({"a": ["أحمـد", None], "b": ["x", "ســلام"]})
    done = sk("light").fit_transform(frame)
    assert done.to_dict(as_series=False) == {"a": ["أحمد", None], "b": ["x", "سلام"]}
    assert sk("light").fit_transform(frame["a"]).to_list() == ["أحمد", None]


def test_what_is_no_text_is_named_by_its_place(sk: Any) -> None:
    with pytest.raises(TypeError, match=r"X\[1\]: got 3"):
        sk().transform(["a", 3])
    with pytest.raises(TypeError, match="give a list of texts"):
        sk().transform("نص")
    with pytest.raises(arnorm.ArnormError, match="the presets are"):
        sk("heavy").fit(["a"])


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_parameters_clones_and_pickles(sk: Any, pipeline: object) -> None:
    from sklearn.base import clone

    made = sk(pipeline)
    assert made.get_params() == {"pipeline": pipeline}
    for copy in (clone(made), pickle.loads(pickle.dumps(made)), pickle.loads(pickle.dumps(made.fit(TEXTS)))):
        assert copy.get_params() == made.get_params()
        assert copy.transform(TEXTS) == expected(pipeline)
    assert made.set_params(pipeline="light").transform(TEXTS) == expected("light")
    assert "ArabicNormalizer" in repr(made)
    assert "ArabicNormalizer" in made._repr_html_()


def test_estimator_checks_that_apply(sk: Any) -> None:
    from sklearn.utils.estimator_checks import check_estimator

    done = check_estimator(sk(), on_fail=None)
    assert done
    assert [check["check_name"] for check in done if check["status"] == "failed"] == []


def test_a_grid_search_chooses_among_presets(sk: Any) -> None:
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GridSearchCV
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(sk(), CountVectorizer(), LogisticRegression())
    choices = ["light", "search", arnorm.preset("ml"), arnorm.preset("ml").to_dict()]
    plain_to_marked = [([0, 1, 4, 5], [2, 3, 6, 7])]
    search = GridSearchCV(model, {"arabicnormalizer__pipeline": choices}, cv=plain_to_marked, n_jobs=1)
    search.fit(POSITIVE + NEGATIVE, [1] * 4 + [0] * 4)
    scores = search.cv_results_["mean_test_score"]
    assert len(scores) == 4
    assert scores[1] == scores[2] == scores[3] == 1 > scores[0]
    assert search.predict(["فَازَ الفَرِيقُ"]).tolist() == [1]


def test_a_column_transformer_takes_columns_by_name(sk: Any) -> None:
    from sklearn.compose import ColumnTransformer
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.pipeline import make_pipeline

    pd = package("pandas")
    frame = pd.DataFrame({"text": ["أحمـد", "ســلام"], "n": [1, 2]})
    words = make_pipeline(sk("light"), CountVectorizer())
    counted = ColumnTransformer([("words", words, "text")], remainder="passthrough").fit(frame)
    assert counted.get_feature_names_out().tolist() == ["words__أحمد", "words__سلام", "remainder__n"]
    table = ColumnTransformer([("text", sk("light"), ["text"])], remainder="passthrough")
    done = table.set_output(transform="pandas").fit_transform(frame)
    assert done.columns.tolist() == ["text__text", "remainder__n"]
    assert done["text__text"].tolist() == ["أحمد", "سلام"]


def test_set_output_gives_tables(sk: Any) -> None:
    pd, pl = package("pandas"), package("polars")
    for given in (["أحمـد", None], pd.Series(["أحمـد", None])):
        done = sk("light").set_output(transform="pandas").fit_transform(given)
        assert isinstance(done, pd.DataFrame)
        assert done.columns.tolist() == ["text"]
        assert done["text"][0] == "أحمد"
        assert pd.isna(done["text"][1])
    named = pd.Series(["أحمـد"], name="body", index=[5])
    done = sk("light").set_output(transform="pandas").fit_transform(named)
    assert done.columns.tolist() == ["body"]
    assert done.index.tolist() == [5]
    frame = pd.DataFrame({"a": ["أحمـد"], "b": ["x"]})
    done = sk("light").set_output(transform="polars").fit_transform(frame)
    assert isinstance(done, pl.DataFrame)
    assert done.columns == ["a", "b"]
    assert done["a"].to_list() == ["أحمد"]


def test_a_feature_union_of_two_spellings(sk: Any) -> None:
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.pipeline import FeatureUnion, make_pipeline

    union = FeatureUnion([(name, make_pipeline(sk(name), CountVectorizer())) for name in ("light", "search")])
    done = union.fit_transform(["أحمـد", "احمد"])
    assert done.toarray().tolist() == [[1, 0, 1], [0, 1, 1]]
    assert union.get_feature_names_out().tolist() == ["light__أحمد", "light__احمد", "search__احمد"]


def test_a_feature_union_of_texts_side_by_side(sk: Any) -> None:
    from sklearn.pipeline import FeatureUnion

    pd = package("pandas")
    union = FeatureUnion([(name, sk(name)) for name in ("light", "search")])
    assert union.fit_transform(pd.DataFrame({"t": ["أحمـد"]})).tolist() == [["أحمد", "احمد"]]
    done = union.set_output(transform="pandas").fit_transform(pd.Series(["أحمـد"]))
    assert done.columns.tolist() == ["light__text", "search__text"]


def test_names_of_features(sk: Any) -> None:
    import numpy as np

    assert sk().get_feature_names_out().tolist() == ["text"]
    assert sk().get_feature_names_out(["a"]).tolist() == ["a"]
    assert sk().fit(np.array([["a", "b"]])).get_feature_names_out().tolist() == ["x0", "x1"]
    refitted = sk().fit(np.array([["a", "b"]])).fit(["a"])
    assert refitted.get_feature_names_out().tolist() == ["text"]


def test_lone_surrogates_are_yours(sk: Any) -> None:
    from tests.adapters.test_arrow import MakesSurrogates

    # Python's own lists and arrays hold them, and so does what comes out; columns of UTF-8 do not.
    assert sk("light").transform(["أ\ud800"]) == ["أ\ud800"]
    pd, pl = package("pandas"), package("polars")
    made = sk(MakesSurrogates())
    assert made.transform(pd.Series(["أ"], dtype=object)).tolist() == ["\ud800"]
    assert made.transform(pd.Series(["أ", None], dtype="string[pyarrow]"))[0] == "\ufffd"
    assert made.transform(pl.Series(["أ", None])).to_list() == ["\ufffd", None]


def test_columns_without_a_text_and_an_index(sk: Any) -> None:
    pd, pl = package("pandas"), package("polars")
    nulls = pl.Series("a", [None], dtype=pl.String)
    assert sk().transform(nulls).dtype == pl.String
    assert sk("light").transform(pl.DataFrame({"a": ["أحمـد"]}).lazy().collect())["a"].to_list() == ["أحمد"]
    assert sk("light").transform(pd.Index(["أحمـد"])) == ["أحمد"]
    assert sk("light").transform(text for text in ["أحمـد"]) == ["أحمد"]
