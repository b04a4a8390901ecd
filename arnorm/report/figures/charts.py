"""The charts: bars, stacked bars, dots and columns, each wide and narrow, from the reader's side of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from arnorm.report.figures.svg import COLOURS, altair, inline
from arnorm.report.html import Html

__all__ = ["Bar", "Charts", "Dot"]

# Pixels: a column of text, and a telephone of 390 with its margins.
_WIDE: Final = 940
_NARROW: Final = 350
_ROW: Final = 24
_ACROSS: Final = 5
_LABEL: Final = {_WIDE: 230, _NARROW: 150}
# Isolates keep an Arabic label and the number beside it apart.
_ISOLATED: Final = "\u2068{}\u2069"
# Invisible separator: tells labels apart that look the same once cut.
_UNSEEN: Final = "\u2063"
# Characters of a label on a telephone, before it is cut.
_CUT: Final = {_WIDE: 34, _NARROW: 25}


class Bar(NamedTuple):
    """A bar: what it stands for, how long it is, what is written at its end, and which colour it has."""

    label: str
    value: float
    said: str
    group: str = ""


class Dot(NamedTuple):
    """A dot: its row, its panel, where it stands (``None``: nowhere, its row is empty), what is written beside it."""

    label: str
    panel: str
    value: float | None
    said: str


@dataclass
class Charts:
    """Draws the charts of one page. ``rtl`` turns them: scales run from the right, labels stand at the right."""

    rtl: bool
    count: int = 0

    def _both(self, draw: Callable[[int], Any], alt: str) -> tuple[Html, Html]:
        self.count += 1
        return (
            Html(inline(_themed(draw(_WIDE)), f"w{self.count}", alt)),
            Html(inline(_themed(draw(_NARROW)), f"n{self.count}", alt)),
        )

    def bars(
        self, rows: Sequence[Bar], alt: str, *, log: bool = False, colours: Sequence[str] = ("",)
    ) -> tuple[Html, Html]:
        """Return horizontal bars, one a row, what they stand for at their head and what they say at their end.

        ``colours`` are the groups, in the order of the page's colours; several are told apart by a legend.
        """
        return self._both(lambda width: self._bars(rows, width, log=log, colours=colours), alt)

    def _bars(self, rows: Sequence[Bar], width: int, *, log: bool, colours: Sequence[str]) -> Any:  # noqa: ANN401
        alt = altair()
        longest = max(row.value for row in rows) or 1.0
        top = longest * (30 if log else 1.18 if width == _WIDE else 1.38)
        scale = alt.Scale(type="log", domain=[0.5, top]) if log else alt.Scale(domain=[0, top])
        scale.reverse = self.rtl
        base = alt.Chart(alt.Data(values=_values(rows, width))).encode(
            y=alt.Y("label:N", sort=None, title=None, axis=self._names(width)),
            x=alt.X("value:Q", scale=scale, axis=None),
        )
        bars = base.mark_bar(height={"band": 0.72})
        if len(colours) > 1:
            bars = bars.encode(color=self._colours(colours, width))
        if log:
            bars = bars.encode(x2=alt.datum(0.5))
        side = "right" if self.rtl else "left"
        said = base.mark_text(align=side, dx=-5 if self.rtl else 5, color=COLOURS["ink"], fontSize=12).encode(
            text="said:N"
        )
        return (bars + said).properties(width=width - _LABEL[width], height=_ROW * len(rows))

    def dots(self, rows: Sequence[Dot], panels: Sequence[str], alt: str) -> tuple[Html, Html]:
        """Return dots on lines, a panel for each question: beside each other where there is room, else below."""
        return self._both(lambda width: self._dots(rows, panels, width), alt)

    def _dots(self, rows: Sequence[Dot], panels: Sequence[str], width: int) -> Any:  # noqa: ANN401
        alt = altair()
        across = min(_ACROSS, len(panels)) if width == _WIDE else 1
        each = (width - _LABEL[_NARROW]) // across - 20
        lines = []
        for at in range(0, len(panels), across):
            some = list(panels[at : at + across])
            drawn = [
                self._panel([row for row in rows if row.panel == panel], panel, each, named=panel == some[0])
                for panel in some
            ]
            lines.append(alt.hconcat(*(drawn[::-1] if self.rtl else drawn), spacing=20))
        return alt.vconcat(*lines, spacing=18)

    def _panel(self, rows: Sequence[Dot], title: str, width: int, *, named: bool) -> Any:  # noqa: ANN401
        alt = altair()
        top = max([row.value or 0.0 for row in rows] + [0.02]) * 1.35
        scale = alt.Scale(domain=[0, top], reverse=self.rtl)
        labels = _labels([row.label for row in rows], _NARROW)
        values = [
            {"label": label, "value": row.value, "said": _ISOLATED.format(row.said)}
            for label, row in zip(labels, rows, strict=True)
        ]
        base = alt.Chart(alt.Data(values=values)).encode(
            y=alt.Y(
                "label:N",
                sort=None,
                title=None,
                scale=alt.Scale(domain=labels),
                axis=self._names(_NARROW) if named else None,
            ),
            x=alt.X("value:Q", scale=scale, axis=None),
        )
        stem = base.mark_rule(color=COLOURS["line"], strokeWidth=2).encode(x2=alt.datum(0))
        dot = base.mark_circle(size=80, color=COLOURS["c1"], opacity=1)
        side = "right" if self.rtl else "left"
        said = base.mark_text(align=side, dx=-9 if self.rtl else 9, color=COLOURS["ink"], fontSize=11).encode(
            text="said:N"
        )
        heading = alt.TitleParams(
            _lines(title), anchor="end" if self.rtl else "start", fontSize=11, fontWeight="normal", frame="group"
        )
        return (stem + dot + said).properties(width=width, height=18 * len(rows), title=heading)

    def columns(self, rows: Sequence[Bar], alt: str) -> tuple[Html, Html]:
        """Return columns side by side, such as a histogram; each ``said`` is a mark under the column's near edge."""
        return self._both(lambda width: self._columns(rows, width), alt)

    def _columns(self, rows: Sequence[Bar], width: int) -> Any:  # noqa: ANN401
        alt = altair()
        values = [{"at": at, "label": row.label, "value": row.value} for at, row in enumerate(rows)]
        labels = {at: row.label for at, row in enumerate(rows)}
        step = 1 if width == _WIDE else 2
        shown = " : ".join(f"datum.value == {at} ? '{label}'" for at, label in labels.items() if at % step == 0)
        axis = alt.Axis(
            values=[at for at in labels if at % step == 0],
            labelExpr=f"{shown} : ''",
            title=None,
            grid=False,
            ticks=True,
            domain=True,
            labelFlush=False,
        )
        scale = alt.Scale(domain=[0, len(rows)], reverse=self.rtl, nice=False)
        count = alt.Axis(
            orient="right" if self.rtl else "left", title=None, format=",d", tickCount=4, tickMinStep=1, domain=False
        )
        return (
            alt.Chart(alt.Data(values=values))
            .transform_calculate(next="datum.at + 1")
            .mark_bar(color=COLOURS["c1"], binSpacing=1)
            .encode(x=alt.X("at:Q", scale=scale, axis=axis, bin="binned"), x2="next:Q", y=alt.Y("value:Q", axis=count))
            .properties(width=width - 60, height=180)
        )

    def _names(self, width: int) -> Any:  # noqa: ANN401
        return altair().Axis(
            orient="right" if self.rtl else "left",
            labelLimit=_LABEL[width] - 16,
            minExtent=_LABEL[width] - 12,
            maxExtent=_LABEL[width] - 12,
            ticks=False,
            domain=False,
            labelPadding=8,
        )

    def _colours(self, groups: Sequence[str], width: int) -> Any:  # noqa: ANN401
        alt = altair()
        colours = [COLOURS[f"c{number}"] for number in range(1, len(groups) + 1)]
        if self.rtl and width == _WIDE:
            groups, colours = groups[::-1], colours[::-1]
        legend = alt.Legend(
            title=None, orient="top", direction="horizontal" if width == _WIDE else "vertical", symbolType="square"
        )
        return alt.Color("group:N", scale=alt.Scale(domain=list(groups), range=colours), legend=legend)


def _values(rows: Sequence[Bar], width: int) -> list[dict[str, Any]]:
    labels = _labels([row.label for row in rows], width)
    return [
        {"label": label, "value": row.value, "said": _ISOLATED.format(row.said), "group": row.group}
        for label, row in zip(labels, rows, strict=True)
    ]


def _labels(texts: Sequence[str], width: int) -> list[str]:
    """Return labels that fit, cut where they are long, and no two alike: one label is one row."""
    labels: list[str] = []
    for text in texts:
        label = _ISOLATED.format(text if len(text) <= _CUT[width] else text[: _CUT[width] - 1] + "…")
        while label in labels:
            label += _UNSEEN
        labels.append(label)
    return labels


def _lines(title: str) -> list[str]:
    """Return a title in two lines: what it says, and its example in brackets."""
    said, _, example = title.partition(" (")
    return [said, _ISOLATED.format(example.rstrip(")"))] if example else [said]


def _themed(chart: Any) -> Any:  # noqa: ANN401
    """Return a chart in the page's colours, on no ground of its own."""
    ink, soft, line = COLOURS["ink"], COLOURS["soft"], COLOURS["line"]
    return (
        chart.configure(background="transparent", padding=2)
        .configure_view(stroke=None)
        .configure_axis(labelColor=ink, labelFontSize=12, gridColor=line, domainColor=line, tickColor=line)
        .configure_title(color=soft)
        .configure_legend(labelColor=ink, labelFontSize=12)
        .configure_bar(color=COLOURS["c1"])
        .configure_text(color=ink)
    )
