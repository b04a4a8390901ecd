"""The page itself, with what draws it and lays it out: whole, one file, in two languages."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from arnorm.report.gather import Gathered
from arnorm.report.words import LANGUAGES, Words
from tests.console.test_run import Capture, put
from tests.report.articles import LINES, ROWS
from tests.report.test_command import report

pytestmark = pytest.mark.adapters
VOID = {"meta", "br", "link", "img", "input"}
FIELDS = ("--title-field", "head", "--outlet-field", "paper")


@pytest.fixture(autouse=True)
def _packages() -> None:
    for name in ("altair", "vl_convert", "jinja2"):
        pytest.importorskip(name, reason=f"{name} is not installed: pip install 'arnorm[report]'")


class Reader(HTMLParser):
    """Reads a page: every tag is closed, and what refers to something finds it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "aria-labelledby"}:
                self.targets.append((value or "").removeprefix("#"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_and_alone(small: Gathered, language: str) -> None:
    from arnorm.report.page import page

    html = page(small, language)
    assert html == page(small, language)
    w = Words(language)
    assert html.startswith("<!DOCTYPE html>")
    assert f'<html lang="{language}" dir="{w.direction}">' in html
    read = Reader(html)
    assert len(set(read.ids)) == len(read.ids)
    assert set(read.targets) <= set(read.ids)
    assert "script" not in read.tags
    assert "link" not in read.tags
    outside = [value for name, value in read.attributes if name in {"src", "href"} and not str(value).startswith("#")]
    assert outside == []
    assert "url(http" not in html
    assert "@import" not in html
    assert read.tags.count("svg") == 14  # seven charts, wide and narrow
    assert "#0102" not in html  # each colour became one of the page's
    assert "{" not in html.partition("</style>")[2].replace("{{", "")


def test_markup_in_a_corpus_stays_text(tmp_path: Path, capfdbinary: Capture) -> None:
    evil = "<script>alert(1)</script>\"' & قـــال"
    rows = "".join(json.dumps({"text": f"{evil} {n}\n{evil} {n}", "paper": f"<b>{n % 2}"}) + "\n" for n in range(6))
    source, out = put(tmp_path / "<i>.jsonl", rows), tmp_path / "report.html"
    assert report(capfdbinary, source, "-o", out, "--outlet-field", "paper", "--workers", 1)[0] == 0
    html = out.read_text("utf-8")
    tags = Reader(html).tags
    assert not {"script", "i"} & set(tags)
    assert "<b>0" not in html


def test_the_command_writes_it(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    out = tmp_path / "report.html"
    code, err = report(capfdbinary, corpus, "-o", out, *FIELDS, "--workers", 1, "--language", "ar")
    assert code == 0
    assert "20 documents, 1 could not be read" in err
    assert 'dir="rtl"' in out.read_text("utf-8")
    code, err = report(capfdbinary, corpus, "-o", out, *FIELDS, "--workers", 1, "--errors", "stop")
    assert code == 2
    assert "--errors drop" in err
    assert 'dir="rtl"' in out.read_text("utf-8")


def test_every_kind_of_file_gives_the_same_numbers(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    rows = [row for row in ROWS if row["text"] is not None]
    table = tmp_path / "news.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["text", "head", "paper"])
        writer.writeheader()
        writer.writerows(rows)
    pages = []
    for source in (put(tmp_path / "news.jsonl", LINES.replace('"text": null', '"no": 1')), table):
        out = tmp_path / "report.html"
        assert report(capfdbinary, source, "-o", out, *FIELDS, "--workers", 1)[0] == 0
        html = out.read_text("utf-8")
        pages.append(html[html.index('<dl class="tiles">') : html.index("<nav")])
    assert pages[0].split("<div>")[1:6] == pages[1].split("<div>")[1:6]


def test_nothing_to_tell_of_is_no_error(tmp_path: Path, capfdbinary: Capture) -> None:
    """One empty document, no outlet, no title, no typo: sections that have nothing to say are left out or say so."""
    source, out = put(tmp_path / "one.jsonl", '{"text": ""}\n'), tmp_path / "report.html"
    for more in ((), ("--no-typos", "--preset", "search")):
        assert report(capfdbinary, source, "-o", out, "--workers", 1, *more)[0] == 0
        Reader(out.read_text("utf-8"))


def test_a_folder_is_read(tmp_path: Path, capfdbinary: Capture) -> None:
    (tmp_path / "texts").mkdir()
    put(tmp_path / "texts" / "a.txt", "شحنات الأسحلة\n")
    out = tmp_path / "report.html"
    assert report(capfdbinary, tmp_path / "texts", "-o", out, "--workers", 1)[0] == 0
    assert "الأسحلة" in out.read_text("utf-8")
