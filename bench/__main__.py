"""Times arnorm beside its peers, in one process, in turn, on fresh strings: ``python -m bench``.

With ``--markdown`` the tables are for a page.

Quote the ratios, not the nanoseconds: machines are shared and noisy.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial

from bench import texts, tools

HOSTILE = {
    "emoji": [" 😀", " 🎉"],
    "curly quotes": [" “نعم”", "’"],
    "Latin accents": [" Médiapart", " Zürich", " Škoda"],
}

_PARTS = 7  # of the pages: timed in rounds, for the profile, and for each of five runs some that are seen once


def fresh(items: list[str]) -> list[str]:
    """Return new strings, so that nothing is cached with the old ones."""
    return [(item + " ")[:-1] for item in items]


def measure(
    runs: dict[str, tools.Run], items: list[str], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> dict[str, list[float]]:
    """Return seconds by name, the runs taken in turn so that drift of the machine touches all."""
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            given = fresh(items)
            start = clock()
            run(given)
            seconds[name].append(clock() - start)
    return seconds


def seen_once(
    runs: dict[str, tools.Run], items: list[str], clock: Callable[[], float] = time.process_time
) -> list[list[str]]:
    """Return rows: microseconds a text where each run has texts of its own, and how many times those of the first.

    What comes again is remembered, by ``light`` its words and by document steps their lines and pages: rounds over the
    same texts show the one cost, new texts the other; with few of them it holds the patterns that are compiled first.
    """
    rows = [["", "us/text, CPU", "time, the first = 1"]]
    first = 0.0
    for at, (name, run) in enumerate(runs.items()):
        share = items[at :: len(runs)]
        start = clock()
        run(share)
        cost = (clock() - start) / len(share) * 1e6
        first = first or cost
        rows.append([name, f"{cost:.1f}", f"{cost / first:.2f}"])
    return rows


def quartiles(ratios: list[float]) -> str:
    """Return the median of ratios and, in brackets, their quartiles."""
    ratios = sorted(ratios)
    low, high = ratios[len(ratios) // 4], ratios[3 * len(ratios) // 4]
    return f"{statistics.median(ratios):.2f} ({low:.2f}-{high:.2f})"


def speeds(items: list[str], seconds: dict[str, list[float]], base: str) -> list[list[str]]:
    """Return rows: nanoseconds a character (least, median), and speed beside the base, round by round."""
    size = sum(map(len, items))
    rows = [["", "ns/char", "median", f"speed, {base} = 1 (quartiles)"]]
    for name, times in seconds.items():
        least, median = min(times) / size * 1e9, statistics.median(times) / size * 1e9
        beside = quartiles([b / a for a, b in zip(times, seconds[base], strict=True)])
        rows.append([name, f"{least:.2f}", f"{median:.2f}", beside])
    return rows


def costs(items: list[str], seconds: dict[str, list[float]], base: str) -> list[list[str]]:
    """Return rows: microseconds a text (least), and how many times as long as the base it takes, round by round."""
    rows = [["", "us/text, CPU", f"time, {base} = 1 (quartiles)"]]
    for name, times in seconds.items():
        beside = quartiles([a / b for a, b in zip(times, seconds[base], strict=True)])
        rows.append([name, f"{min(times) / len(items) * 1e6:.1f}", beside])
    return rows


def table(title: str, items: list[str], rows: list[list[str]], *, markdown: bool) -> None:
    """Print rows, the first of which is their head, for a terminal or for a page."""
    said = f"{title}: {len(items)} texts, {sum(map(len, items)) / len(items):.0f} characters each"
    if markdown:
        rows = [rows[0], ["---", *["---:"] * (len(rows[0]) - 1)], *rows[1:]]
        lines = [f"**{said}**", "", *("| " + " | ".join(row) + " |" for row in rows)]
    else:
        widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
        lines = [said, *(_aligned(row, widths) for row in rows)]
    print("", *lines, sep="\n")


def _aligned(row: list[str], widths: list[int]) -> str:
    return row[0].ljust(widths[0]) + "".join(
        cell.rjust(width + 2) for cell, width in zip(row[1:], widths[1:], strict=True)
    )


def main() -> None:
    """Run the benchmark as the arguments ask."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--texts", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--corpus", help="a JSON Lines file of one's own, plain or .gz")
    parser.add_argument("--field", default="text")
    parser.add_argument("--markdown", action="store_true", help="print the tables for a page")
    args = parser.parse_args()
    show = partial(table, markdown=args.markdown)
    plain = texts.corpus(args.corpus, args.field, args.texts) if args.corpus else texts.made_up(args.texts)
    runs = {**tools.own(), **tools.peers()}
    base = "arabic-norm" if "arabic-norm" in runs else "arnorm five steps"
    for title, items in {
        "articles": plain,
        "articles with Latin": texts.with_latin(plain),
        "vocalised articles": texts.vocalised(plain),
        "headlines": texts.headlines(plain),
    }.items():
        show(title, items, speeds(items, measure(runs, items, args.rounds), base))
    if args.corpus:
        pages = texts.corpus_documents(args.corpus, args.field, _PARTS * args.texts)
    else:
        pages = texts.documents(_PARTS * args.texts)
    part = len(pages) // _PARTS
    timed, others, new = pages[:part], pages[part : 2 * part], pages[2 * part :]
    steps = tools.documents(others)
    seconds = measure(steps, timed, args.rounds, time.process_time)
    show("document steps, one call a text, the same texts in rounds", timed, costs(timed, seconds, "arnorm light"))
    show("document steps, one call a text, texts seen once", new, seen_once(steps, new))
    show("character maps in one run", plain, speeds(plain, measure(tools.more_maps(), plain, args.rounds), "5 maps"))
    for title, pieces in HOSTILE.items():
        items = texts.sprinkled(plain, pieces, 10)
        seconds = measure(tools.own(), items, args.rounds)
        show(f"{title} after one word in ten", items, speeds(items, seconds, "arnorm five steps"))


if __name__ == "__main__":
    main()
