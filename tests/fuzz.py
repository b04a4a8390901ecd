"""Searches for texts that break a law, for as long as it is told: every Hypothesis test, in rounds with new seeds.

    python -m tests.fuzz --minutes 30 [anything that pytest takes, as -k laws]

Each round prints its seed, so that it can be run again. What breaks a law is written, as small as it became, to a file
of its own in ``.fuzz/``; ``python -m tests.add_case .fuzz/FILE`` makes a case of it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

from tests.laws import FOUND


def one_round(seed: int, seconds: float, more: list[str]) -> int:
    """Run every Hypothesis test once; return what pytest says, 0 where time ran out."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-m",
        "fuzz",
        "-p",
        "no:cacheprovider",
        f"--hypothesis-seed={seed}",
    ]
    try:
        return subprocess.run(
            [*command, *more], env={**os.environ, "HYPOTHESIS_PROFILE": "fuzz"}, timeout=seconds, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10, help="how long to search")
    parser.add_argument("--seed", type=int, default=None, help="the seed of the first round")
    asked, more = parser.parse_known_args()
    end = time.monotonic() + 60 * asked.minutes
    seed, failed = asked.seed if asked.seed is not None else time.time_ns() % 1_000_000, 0
    while (left := end - time.monotonic()) > 0:
        print(f"seed {seed}, {left / 60:.1f} minutes left", flush=True)
        failed += one_round(seed, left, more) != 0
        seed += 1
    found = sorted(FOUND.glob("*.json")) if FOUND.is_dir() else []
    for path in found:
        print(f"python -m tests.add_case {path}")
    print(f"{failed} rounds failed, {len(found)} texts in {FOUND}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
