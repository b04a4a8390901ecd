"""The page in a browser, headless Chromium: what a reader sees, with a keyboard, on a telephone, in the dark, on paper.

``ARNORM_SCREENSHOTS=folder`` keeps a picture of each.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import arnorm
from arnorm.report.gather import Gathered
from arnorm.report.words import LANGUAGES
from tests.report.articles import TATWEEL

pytestmark = pytest.mark.browser
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDTHS = (390, 1440)
SCHEMES = ("light", "dark")
SHOTS = os.environ.get("ARNORM_SCREENSHOTS")
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Contrast of WCAG 2.2 between the colours of two elements' texts and the ground of the page.
CONTRAST = """(selector) => {
  const parts = text => text.match(/[0-9.]+/g).map(Number);
  const light = text => parts(text).slice(0, 3).map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const style = getComputedStyle(document.querySelector(selector));
  const ink = light(selector.includes('svg') ? style.fill : style.color);
  return (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05);
}"""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium was found: install it, such as with apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    with playwright.sync_playwright() as engine:
        launched = engine.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"), executable_path=path, args=list(FLAGS)
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(small: Gathered, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    from arnorm.report.page import page

    folder = tmp_path_factory.mktemp("pages")
    for language in LANGUAGES:
        (folder / f"{language}.html").write_text(page(small, language), "utf-8")
    return {language: folder / f"{language}.html" for language in LANGUAGES}


class Tab:
    """A page in the browser, with what it complained of and asked the network for."""

    def __init__(self, browser: Any, path: Path, width: int = 1440, scheme: str = "light") -> None:
        self.page = browser.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.said.append(request.url) if request.url[:5] != "file:" else None)
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)
        self.page.goto(path.as_uri())

    def __enter__(self) -> Any:
        return self.page

    def __exit__(self, *_: object) -> None:
        self.page.close()
        assert self.said == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(
    browser: Any, pages: dict[str, Path], language: str, scheme: str, width: int
) -> None:
    with Tab(browser, pages[language], width, scheme) as page:
        assert page.evaluate(OVERFLOW) == 0
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"{language}-{width}-{scheme}.png", full_page=True)
        page.evaluate(OPEN)
        assert page.evaluate(OVERFLOW) == 0
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"{language}-{width}-{scheme}-open.png", full_page=True)
        shown, hidden = (".narrow", ".wide") if width < 640 else (".wide", ".narrow")
        assert page.evaluate(f"[...document.querySelectorAll('{hidden}')].every(each => !each.offsetWidth)")
        assert page.evaluate(f"""[...document.querySelectorAll('{shown} svg')].every(
            each => each.getBoundingClientRect().width <= each.parentElement.clientWidth + 1)""")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_both_schemes_can_be_read(browser: Any, pages: dict[str, Path], scheme: str) -> None:
    with Tab(browser, pages["en"], scheme=scheme) as page:
        light = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
        assert light == (scheme == "light")
        for selector in ("p", ".lead", ".topic", ".note", "a", "thead th", "figure .wide svg text"):
            assert page.evaluate(CONTRAST, selector) >= 4.5, selector
        # graphical objects: 3 to 1 (WCAG 1.4.11)
        assert page.evaluate(CONTRAST, "figure .wide svg .mark-rect path") >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_language(browser: Any, pages: dict[str, Path], language: str) -> None:
    with Tab(browser, pages[language]) as page:
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            language,
            "rtl" if language == "ar" else "ltr",
        ]
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(each => +each.tagName[1])")
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 or after == 4 for before, after in pairwise(levels))
        assert page.evaluate("[...document.querySelectorAll('section')].every(each => each.querySelector('h2'))")
        assert page.evaluate("[...document.querySelectorAll('table')].every(each => each.querySelector('th[scope]'))")
        assert page.evaluate("""[...document.querySelectorAll('svg')].every(
            each => each.getAttribute('role') == 'img' && each.getAttribute('aria-label').length > 10)""")


def test_a_keyboard_reaches_everything(browser: Any, pages: dict[str, Path]) -> None:
    with Tab(browser, pages["en"], 390) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.evaluate(OPEN)
        wanted = page.evaluate("""() => {
            const all = [...document.querySelectorAll('main summary, main a, main .scroll')]
                .filter(each => each.checkVisibility());
            all.forEach((each, at) => each.dataset.at = at);
            return all.length; }""")
        assert wanted > 40
        reached, seen = [], True
        for _ in range(wanted):
            page.keyboard.press("Tab")
            at, outline = page.evaluate(
                "[+document.activeElement.dataset.at, getComputedStyle(document.activeElement).outlineStyle]"
            )
            reached.append(at)
            seen = seen and outline != "none"
        assert reached == list(range(wanted))
        assert seen


def test_a_fold_opens_by_the_keyboard(browser: Any, pages: dict[str, Path]) -> None:
    with Tab(browser, pages["ar"]) as page:
        fold = page.locator("details.fold").first
        fold.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert fold.evaluate("each => each.open")


def test_arabic_is_joined_and_runs_from_the_right(browser: Any, pages: dict[str, Path]) -> None:
    with Tab(browser, pages["ar"]) as page:
        joined, apart = page.evaluate("""() => {
            const texts = [...document.querySelectorAll('.wide svg text')];
            const text = texts.find(each => each.textContent.includes('البحر'));
            const joined = text.getComputedTextLength();
            text.textContent = [...text.textContent].join('\\u200c');
            return [joined, text.getComputedTextLength()]; }""")
        assert joined < apart
        page.evaluate(OPEN)
        # what was stands to the right of what came, on one line
        was, came, top, other = page.evaluate("""() => {
            const all = [...document.querySelectorAll('.examples del')];
            const was = all.find(each => each.textContent.includes('صيادون'));
            const one = was.getBoundingClientRect(), two = was.nextElementSibling.getBoundingClientRect();
            return [one.left, two.right, one.top, two.top]; }""")
        assert was >= came - 1
        assert abs(top - other) < 3
        first, last = page.evaluate("""() => {
            const heads = [...document.querySelector('#outlets table').querySelectorAll('thead th')];
            return [heads[0], heads.at(-1)].map(each => each.getBoundingClientRect().left); }""")
        assert first > last
        # a column of places keeps the order of its Latin letters
        assert page.evaluate("getComputedStyle(document.querySelector('.place code')).direction") == "ltr"


def test_bars_run_from_the_side_that_is_read_first(browser: Any, pages: dict[str, Path]) -> None:
    sides = {}
    for language in LANGUAGES:
        with Tab(browser, pages[language]) as page:
            sides[language] = page.evaluate("""() => {
                const bars = [...document.querySelectorAll('#typos .wide svg .mark-rect path')];
                const boxes = bars.map(each => each.getBoundingClientRect());
                const spread = side => Math.max(...boxes.map(b => b[side])) - Math.min(...boxes.map(b => b[side]));
                return spread('left') < spread('right') ? 'left' : 'right'; }""")
    assert sides == {"en": "left", "ar": "right"}


def test_it_prints(browser: Any, pages: dict[str, Path], tmp_path: Path) -> None:
    with Tab(browser, pages["ar"], 390, "dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        page.set_viewport_size({"width": 718, "height": 1000})  # A4 within its margins
        assert page.evaluate(OVERFLOW) == 0
        printed = page.pdf(format="A4", path=Path(SHOTS or tmp_path) / "ar.pdf")
        assert printed[:5] == b"%PDF-"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_result_in_a_notebook(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    """On a ground of either kind the text keeps the notebook's own colour."""
    shown = arnorm.preset("ml").explain(
        f"قال الـــ{TATWEEL}متحدث إن ٣٫٥٪ من \u200fالأسعار\nhttps://example.org/{'a' * 300}"
    )
    colours = "color:#eee;background:#111" if scheme == "dark" else "color:#111;background:#fff"
    path = tmp_path / "notebook.html"
    path.write_text(f'<!DOCTYPE html><body style="{colours}">{shown._repr_html_()}', "utf-8")
    with Tab(browser, path, width, scheme) as page:
        assert page.evaluate(OVERFLOW) == 0
        page.evaluate(OPEN)
        assert page.evaluate(OVERFLOW) == 0
        if SHOTS:
            page.screenshot(path=Path(SHOTS) / f"notebook-{width}-{scheme}.png")
        inks = page.evaluate("""['body', '.arnorm-diff del', '.arnorm-diff ins'].map(
            each => getComputedStyle(document.querySelector(each)).color)""")
        assert len(set(inks)) == 1
