"""A chart as inline SVG: its colours are the page's variables, its ids its own, its text the reader's to shape."""

from __future__ import annotations

from importlib import import_module
from io import StringIO
from typing import Any, Final

from arnorm.errors import MissingPackageError
from arnorm.unicode import Match, pattern

__all__ = ["COLOURS", "altair", "inline", "require_packages"]

# Colours that stand for the page's variables while altair draws; no chart has them by chance.
COLOURS: Final = {
    "ink": "#010203",
    "soft": "#010204",
    "line": "#010205",
    **{f"c{number}": f"#0102{10 + number}" for number in range(1, 8)},
}
_VARIABLES: Final = {value: f"var(--{name})" for name, value in COLOURS.items()}
_COLOUR: Final = "#0102[01][0-9]"
_FONT: Final = ' font-family="[^"]*"'
_ID: Final = '(?<=id="|url\\(#|href="#)([A-Za-z_][-A-Za-z0-9_]*)'
_SIZE: Final = '<svg [^>]*?width="([0-9.]+)" height="([0-9.]+)"[^>]*>'
_ROLES: Final = ' (?:role|aria-roledescription|aria-label|aria-hidden)="[^"]*"'
_EXTRA: Final = "report"


def require_packages() -> None:
    """Raise ``MissingPackageError`` unless all that draws and lays out the page is installed."""
    for name, package in (("altair", "altair"), ("vl_convert", "vl-convert-python"), ("jinja2", "jinja2")):
        try:
            import_module(name)
        except ImportError:
            cure = f"install it: pip install 'arnorm[{_EXTRA}]'"
            raise MissingPackageError(package, "not installed", cure) from None


def altair() -> Any:  # noqa: ANN401 (a module)
    """Return altair, loaded when the first chart is drawn."""
    return import_module("altair")


def inline(chart: Any, name: str, alt: str) -> str:  # noqa: ANN401
    """Return a chart of altair as SVG to stand in a page; ``alt`` says in words what it shows."""
    drawn = StringIO()
    chart.save(drawn, format="svg")
    return rewritten(drawn.getvalue(), name, alt)


def rewritten(svg: str, name: str, alt: str) -> str:
    """Return SVG with the page's colours and fonts, with ids of its own, and as one picture with a description.

    >>> drawn = '<svg width="10" height="5" viewBox="0 0 10 5"><path id="clip0" fill="#010203"/></svg>'
    >>> print(rewritten(drawn, "f", "a"))
    <svg viewBox="0 0 10 5" width="10" height="5" role="img" aria-label="a"><path id="f-0" fill="var(--ink)"/></svg>
    """
    svg = pattern(_ROLES).sub("", svg)
    svg = pattern(_COLOUR).sub(lambda found: _VARIABLES.get(found[0], found[0]), svg)
    svg = pattern(_FONT).sub("", svg)
    # vl-convert numbers on from chart to chart; here each begins anew, so that a page is the same each time.
    ids = {known: f"{name}-{at}" for at, known in enumerate(dict.fromkeys(pattern(_ID).findall(svg)))}
    svg = pattern(_ID).sub(lambda found: ids[found[1]], svg)
    return pattern(_SIZE).sub(lambda found: _head(found, alt), svg, count=1)


def _head(found: Match, alt: str) -> str:
    said = alt.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    width, height = found[1], found[2]
    box = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return f'<svg {box} role="img" aria-label="{said}">'
