"""How many examples a Hypothesis test tries that names a number of its own."""

from __future__ import annotations

import os


def examples(most: int) -> int:
    """Return ``most`` where the search runs, and a quarter of it in the default group, which is the same every time."""
    return most if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else max(12, most // 4)
