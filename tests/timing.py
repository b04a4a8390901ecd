"""Timing for tests of growth."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(run: Callable[[str], object], text: str) -> float:
    """The least of three runs, the collector off: its full passes depend on what else the process holds.

    Nor is it asked to collect before: late in a long session one pass takes longer than most of what is timed.
    """
    best = float("inf")
    gc.disable()
    try:
        for _ in range(3):
            start = time.perf_counter()
            run(text)
            best = min(best, time.perf_counter() - start)
            if best > 0.2:
                break
    finally:
        gc.enable()
    return best
