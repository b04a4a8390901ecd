"""The command line: ``arnorm FILE``, or ``python -m arnorm FILE``; ``arnorm.console.run`` has the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        # Loading takes longer than many a run: who interrupts it sees no traceback either.
        from arnorm.console.run import run  # noqa: PLC0415

        return run(arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
