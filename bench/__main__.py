"""Times arnorm beside its peers, in one process, in turn, on fresh strings: ``python -m bench``.

Quote the ratios, not the nanoseconds: machines are shared and noisy.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from bench import texts, tools

HOSTILE = {
    "emoji": [" 😀", " 🎉"],
    "curly quotes": [" “نعم”", "’"],
    "Latin accents": [" Médiapart", " Zürich", " Škoda"],
}


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


def show(title: str, items: list[str], seconds: dict[str, list[float]], base: str) -> None:
    """Print a table: nanoseconds a character (least, median), and speed beside the base, round by round."""
    size = sum(map(len, items))
    print(f"\n{title}: {len(items)} texts, {size / len(items):.0f} characters each")
    print(f"{'':32}{'ns/char':>9}{'median':>9}{'  speed: ' + base + ' = 1 (quartiles)':>40}")
    for name, times in seconds.items():
        ratios = sorted(b / a for a, b in zip(times, seconds[base], strict=True))
        low, middle, high = ratios[len(ratios) // 4], statistics.median(ratios), ratios[3 * len(ratios) // 4]
        least, median = min(times) / size * 1e9, statistics.median(times) / size * 1e9
        print(f"{name:32}{least:9.2f}{median:9.2f}{middle:16.2f} ({low:.2f}-{high:.2f})")


def show_cost(title: str, items: list[str], seconds: dict[str, list[float]], base: str) -> None:
    """Print a table: microseconds a text (least), and how many times as long as the base it takes, round by round."""
    size = sum(map(len, items))
    print(f"\n{title}: {len(items)} texts, {size / len(items):.0f} characters each, CPU time")
    print(f"{'':32}{'us/text':>9}{'  time: ' + base + ' = 1 (quartiles)':>49}")
    for name, times in seconds.items():
        ratios = sorted(a / b for a, b in zip(times, seconds[base], strict=True))
        low, middle, high = ratios[len(ratios) // 4], statistics.median(ratios), ratios[3 * len(ratios) // 4]
        print(f"{name:32}{min(times) / len(items) * 1e6:9.1f}{middle:16.2f} ({low:.2f}-{high:.2f})")


def main() -> None:
    """Run the benchmark as the arguments ask."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--texts", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--corpus", help="a JSON Lines file of one's own, plain or .gz")
    parser.add_argument("--field", default="text")
    args = parser.parse_args()
    plain = texts.corpus(args.corpus, args.field, args.texts) if args.corpus else texts.made_up(args.texts)
    runs = {**tools.own(), **tools.peers()}
    base = "arabic-norm" if "arabic-norm" in runs else "arnorm five steps"
    for title, items in {
        "articles": plain,
        "articles with Latin": texts.with_latin(plain),
        "vocalised articles": texts.vocalised(plain),
        "headlines": texts.headlines(plain),
    }.items():
        show(title, items, measure(runs, items, args.rounds), base)
    if args.corpus:
        pages = texts.corpus_documents(args.corpus, args.field, 2 * args.texts)
    else:
        pages = texts.documents(2 * args.texts)
    timed, others = pages[: len(pages) // 2], pages[len(pages) // 2 :]
    seconds = measure(tools.documents(others), timed, args.rounds, time.process_time)
    show_cost("document steps, one call a text", timed, seconds, "arnorm light")
    show("character maps in one run", plain, measure(tools.more_maps(), plain, args.rounds), "5 maps")
    for title, pieces in HOSTILE.items():
        items = texts.sprinkled(plain, pieces, 10)
        show(f"{title} after one word in ten", items, measure(tools.own(), items, args.rounds), "arnorm five steps")


if __name__ == "__main__":
    main()
