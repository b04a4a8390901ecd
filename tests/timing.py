"""Growth of time: ``assert_linear`` for the tests of the group ``timing``, and the figures of all steps.

    python -m tests.timing            # a table of every step and its worst inputs, in CPU time
    python -m tests.timing FoldAlef   # those whose name holds a word

What is taken is the CPU time of this thread, so that other processes do not count; noise can only add to it, so the
least of several runs is the truth. Sizes grow until one run takes a second: a quadratic part that is half of the work
by then makes 2.7 of a doubling, and 6.4 of two; all that is quadratic makes 4 and 16, all that is linear 2 and 4.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

from arnorm.document import remembered

ENOUGH = 1.0  # seconds: what is still linear here is linear for any article
FIRST = 4_000
LARGEST = 256_000  # characters: 100 times a long article
FARTHEST = 1_024_000
QUICK = 0.025  # seconds for the largest text, .1 us a character: no matter how it grows, ten times as much takes 2.5 s
FIRST_LOOK = 5.0  # of two doublings: linear makes 4, and what is not must prove itself again
MOST = 6.0  # of two doublings, the least of many runs
ROUNDS = 5

Made = str | Callable[[int], str]
Work = Callable[[str], object]


def forget() -> None:
    """Let go what is remembered of lines and pages."""
    remembered._MEMO.__init__()


def seconds(run: Work, text: str, runs: int = 3) -> float:
    """The least CPU time of some runs, the collector off: its full passes depend on what else the process holds.

    Each run is one of a text never seen: pages of moderate size are remembered, the largest are not.
    """
    best = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            forget()
            start = time.thread_time()
            run(text)
            best = min(best, time.thread_time() - start)
            if best > 0.5:
                break
    finally:
        gc.enable()
    return best


def filled(made: Made, size: int) -> str:
    """Return a text of about that size: a piece again and again, or what a function makes of the size."""
    return made(size) if callable(made) else made * (size // len(made))


def growth(work: Work, made: Made, largest: int = LARGEST) -> list[tuple[int, float]]:
    """Return sizes, each twice the last, and their seconds, up to one that takes long enough.

    A step up (a slice is full, a cache overflows) looks like growth once: what looks bad goes on, to a second.
    """
    work(filled(made, 64))  # what loads at the first call
    times: list[tuple[int, float]] = []
    size = FIRST
    while size <= largest or (size <= FARTHEST and suspicious(times)):
        times.append((size, seconds(work, filled(made, size), runs=2)))
        if times[-1][1] >= ENOUGH:
            break
        size *= 2
    return times


def suspicious(times: list[tuple[int, float]]) -> bool:
    """Whether the last two doublings look like more than linear."""
    return len(times) > 2 and times[-1][1] > max(QUICK, FIRST_LOOK * times[-3][1])


def assert_linear(work: Work, made: Made, name: str = "", *, largest: int = LARGEST) -> None:
    """Fail where four times the text takes more than six times as long, at sizes that take up to a second."""
    times = growth(work, made, largest)
    size, last = times[-1]
    if not suspicious(times):
        return
    best = dict(times[-3:])
    for _ in range(ROUNDS if last < 3 * ENOUGH else 1):
        for each, least in best.items():
            best[each] = min(least, seconds(work, filled(made, each), runs=2))
        if best[size] <= MOST * best[size // 4]:
            return
    shown = ", ".join(f"{each:,}: {spent:.3f} s" for each, spent in best.items())
    what = repr(made) if isinstance(made, str) else "the text"
    raise AssertionError(f"{name or work} on {what} grows faster than its text: {shown}; first {times}")


def main() -> None:
    """Print for each step and call its slowest piece, and those that grow fastest."""
    from tests.test_linear import HOSTILE, RUNS

    chosen = [name for name in RUNS if not sys.argv[1:] or any(word in name for word in sys.argv[1:])]
    print("| call | slowest on | sizes and CPU seconds | twice the text |\n| --- | --- | --- | --- |")
    for name in chosen:
        found = {what: growth(RUNS[name], piece) for what, piece in HOSTILE.items()}
        what = max(found, key=lambda each: found[each][-1][1] / found[each][-1][0])
        times = found[what]
        shown = ", ".join(f"{size // 1000}k {spent:.3f}" for size, spent in times)
        print(f"| {name} | {what} | {shown} | x{times[-1][1] / max(times[-2][1], 1e-9):.1f} |", flush=True)


if __name__ == "__main__":
    main()
