"""The component in spaCy's own pipelines."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

import arnorm
from arnorm import steps
from tests.adapters.conftest import package
from tests.adapters.texts import HEADLINE, TEXTS, profile

pytestmark = pytest.mark.adapters
# What spaCy's configs hold is JSON.
PIPELINES = {
    "name": "ml",
    "dict": arnorm.preset("search").to_dict(),
    "step": (steps.FoldAlef() | steps.Compose()).to_dict(),
}
GIVEN = [text for text in TEXTS if text]


@pytest.fixture(scope="module")
def spacy() -> Any:
    return package("spacy")


def blank(spacy: Any, **config: object) -> Any:
    nlp = spacy.blank("ar")
    nlp.add_pipe("arnorm", config=config)
    return nlp


def norms(doc: Any) -> list[str]:
    return [token.norm_ for token in doc]


def test_the_factory_is_found_by_entry_point(spacy: Any) -> None:
    import subprocess
    import sys

    code = "import spacy; nlp = spacy.blank('ar'); nlp.add_pipe('arnorm'); print(nlp('x y')[1].norm_)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "y\n"


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_norms_are_what_became_of_tokens_in_the_whole_text(spacy: Any, pipeline: object) -> None:
    from arnorm.adapters.pipelines import chosen_pipeline

    nlp = blank(spacy, pipeline=pipeline)
    plain = spacy.blank("ar")
    for text in GIVEN:
        doc = nlp(text)
        assert doc.text == text
        assert [(t.text, t.idx) for t in doc] == [(t.text, t.idx) for t in plain(text)]
        result = chosen_pipeline(pipeline).explain(text)
        for token in doc:
            start, end = result.to_text(token.idx, token.idx + len(token))
            assert token.norm_ == (result.text[start:end] or token.text)
    assert norms(nlp("أحمـد"))[0] != "أحمـد"


def test_what_was_deleted_keeps_its_own_text(spacy: Any) -> None:
    text = f"{HEADLINE}\n{HEADLINE}\nقال المتحدثُ إن الوفود وصلت مساء أمس إلى المدينة."
    assert arnorm.normalize(text, "ml").count(HEADLINE) == 1
    doc = blank(spacy, pipeline="ml")(text)
    words = HEADLINE.split(" ")
    assert [token.norm_ for token in doc if not token.is_space][: 2 * len(words)] == words * 2
    assert "المتحدث" in norms(doc)


def test_a_change_over_two_tokens_is_the_norm_of_both(spacy: Any) -> None:
    doc = blank(spacy, pipeline="ml")("نسبة ٣٫٥٪ أمس")
    assert [(token.text, token.norm_) for token in doc][1:3] == [("٣٫٥", "3.5%"), ("٪", "3.5%")]


def test_annotations_are_findings_and_sentences(spacy: Any) -> None:
    doc = blank(spacy)(TEXTS[4])
    said = doc._.arnorm
    assert said.findings == arnorm.find_typos(TEXTS[4])
    assert len(said.findings) == 1
    assert said.sentences == arnorm.sentences(TEXTS[4])
    assert said.text == arnorm.normalize(TEXTS[4], "light")
    assert doc.char_span(said.findings[0].start, said.findings[0].end).text == "الأسحلة"
    assert spacy.blank("ar")("x")._.arnorm is None


def test_title_and_outlet_come_from_the_user_data(spacy: Any) -> None:
    keep_none = (arnorm.preset("light") | steps.DropDuplicateHeadlines(keep="none")).to_dict()
    text = "وصل الوفد أمس إلى جنيف بعد رحلة طويلة\nقال المتحدث إن الجلسة غدا"
    title = text.partition("\n")[0]
    nlp = blank(spacy, pipeline=keep_none, title="headline", outlet="host")
    assert nlp(text)._.arnorm.text == text
    doc = nlp.make_doc(text)
    doc.user_data["headline"] = title
    expected = arnorm.Pipeline.from_dict(keep_none)(text, context=arnorm.Context(title=title))
    assert nlp(doc)._.arnorm.text == expected
    assert title not in expected


def test_other_modes_of_the_detector(spacy: Any) -> None:
    with pytest.raises(arnorm.ArnormError, match="mode: got 'loose'"):
        blank(spacy, typos="loose")
    text = "قابل الرئيس السفير الامريكى فى مكتبة"
    assert blank(spacy, typos="balanced")(text)._.arnorm.findings == arnorm.find_typos(text, mode="balanced")


def test_documents_go_to_disk_and_between_processes(spacy: Any) -> None:
    from spacy.tokens import Doc, DocBin

    nlp = blank(spacy)
    doc = nlp(TEXTS[4])
    copies = [Doc(nlp.vocab).from_bytes(doc.to_bytes()), pickle.loads(pickle.dumps(doc))]
    copies += DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for copy in copies:
        assert copy._.arnorm == doc._.arnorm
    piped = list(nlp.pipe(GIVEN * 4, n_process=2, batch_size=3))
    assert [norms(doc) for doc in piped] == [norms(nlp(text)) for text in GIVEN * 4]
    assert [doc._.arnorm for doc in piped] == [nlp(text)._.arnorm for text in GIVEN * 4]


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_pipelines_go_to_disk(spacy: Any, pipeline: object, tmp_path: Path) -> None:
    nlp = blank(spacy, pipeline=pipeline)
    nlp.to_disk(tmp_path / "model")
    for copy in (spacy.load(tmp_path / "model"), spacy.blank("ar").from_config(nlp.config).from_bytes(nlp.to_bytes())):
        assert copy.pipe_names == ["arnorm"]
        assert [norms(copy(text)) for text in GIVEN] == [norms(nlp(text)) for text in GIVEN]


def test_a_pipeline_itself_is_put_into_the_component(spacy: Any) -> None:
    with pytest.raises(ValueError, match="E961"):  # spaCy's: configs hold what JSON holds
        blank(spacy, pipeline=arnorm.preset("ml"))
    nlp = blank(spacy)
    for pipeline in (steps.FoldAlef(), arnorm.preset("search"), "search"):
        nlp.get_pipe("arnorm").pipeline = pipeline
        assert norms(nlp("أحمد")) == ["احمد"]
    with pytest.raises(arnorm.ArnormError, match="pipeline: got 3"):
        nlp.get_pipe("arnorm").pipeline = 3


@pytest.mark.parametrize("pipeline", [steps.FoldAlef(), arnorm.preset("search"), "search"], ids=repr)
def test_a_pipeline_itself_is_added(spacy: Any, pipeline: Any, tmp_path: Path) -> None:
    from arnorm.adapters.spacy import add, make

    nlp = spacy.blank("ar")
    component = add(nlp, pipeline, name="keys", typos="balanced", title="headline")
    assert nlp.pipe_names == ["keys"]
    assert nlp.get_pipe("keys") is component
    assert (component.detector.mode, component.title) == ("balanced", "headline")
    assert norms(nlp("أحمد")) == norms(make(nlp, "keys", pipeline)(nlp.make_doc("أحمد"))) == ["احمد"]
    nlp.to_disk(tmp_path / "model")
    for copy in (spacy.load(tmp_path / "model"), spacy.blank("ar").from_config(nlp.config).from_bytes(nlp.to_bytes())):
        assert copy.get_pipe("keys").pipeline == component.pipeline


def test_what_json_does_not_hold_is_not_saved_as_something_else(spacy: Any, tmp_path: Path) -> None:
    from arnorm.adapters.spacy import add

    nlp = spacy.blank("ar")
    add(nlp, arnorm.preset("news").replacing(steps.DropBoilerplate(profile=profile())))
    assert norms(nlp("أحمـد")) == ["أحمد"]
    for save in (lambda: nlp.to_disk(tmp_path / "model"), nlp.to_bytes):
        with pytest.raises(arnorm.ArnormError, match="exclude="):
            save()
    nlp.to_disk(tmp_path / "other", exclude=["arnorm"])


def test_empty_documents_and_lone_surrogates(spacy: Any) -> None:
    from tests.adapters.test_arrow import MakesSurrogates

    assert norms(blank(spacy)("")) == []
    # spaCy's own strings take none, before any component is asked.
    with pytest.raises(UnicodeEncodeError):
        blank(spacy)("أ \ud800")
    nlp = blank(spacy)
    nlp.get_pipe("arnorm").pipeline = arnorm.Pipeline([MakesSurrogates()])
    assert norms(nlp("أ")) == ["\ufffd"]
