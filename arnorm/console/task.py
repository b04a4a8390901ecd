"""What a run was asked to do, checked before the first file is read."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Final

from arnorm.console.errors import UsageError
from arnorm.console.findings.sarif import SarifLog
from arnorm.console.output import note
from arnorm.console.pipelines import chosen_pipeline, loaded
from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Result
from arnorm.core.step import EMPTY, Context
from arnorm.corpus.files.encodings import require_encoding
from arnorm.corpus.layout import Layout
from arnorm.typos.detector import TypoDetector
from arnorm.typos.model.model import TypoModel

__all__ = ["Outcome", "Task"]


_OF_TYPOS: Final = {
    "format": "how findings are printed",
    "mode": "how sure the detector must be",
    "model": "what the detector knows of your press",
}


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What came of a file: whether there was something to do or to find, and whether some of it could not be read."""

    found: bool
    failed: bool = False


@dataclasses.dataclass(frozen=True)
class Task:
    """The arguments of a run, with the pipeline and the detector that they name.

    ``log`` gathers findings for ``format`` "sarif".
    """

    pipeline: Pipeline
    name: str
    explain: bool
    typos: bool
    check: bool
    json: bool
    jsonl: bool
    several: bool
    encoding: str
    layout: Layout
    detector: TypoDetector
    format: str = "text"
    log: SarifLog = dataclasses.field(default_factory=SarifLog)

    @classmethod
    def of(cls, args: argparse.Namespace) -> Task:
        """Return the task that parsed arguments describe; ``ArnormError`` where they cannot be done."""
        for name in ("title_field", "outlet_field"):
            if getattr(args, name) is not None and not args.jsonl:
                option = "--" + name.replace("_", "-")
                raise UsageError(option, getattr(args, name), "only records have fields: give --jsonl with it")
        for name, says in _OF_TYPOS.items():
            if getattr(args, name) is not None and not args.typos:
                raise UsageError(f"--{name}", getattr(args, name), f"it is {says}: give --typos with it")
        return cls(
            pipeline=chosen_pipeline(args.preset, args.pipeline, args.resource, args.profile),
            name=args.pipeline or args.preset,
            explain=args.explain,
            typos=args.typos,
            check=args.check,
            json=args.json or args.format == "json",
            jsonl=args.jsonl,
            several=len(args.files) > 1,
            encoding=require_encoding(args.encoding),
            layout=Layout(
                text_field=args.field,
                title_field=args.title_field,
                outlet_field=args.outlet_field,
                encoding=args.encoding,
            ),
            detector=TypoDetector(
                mode=args.mode or "strict", model=None if args.model is None else loaded(args.model, TypoModel)
            ),
            format=args.format or "text",
        )

    def explained(self, place: str, text: str, context: Context = EMPTY) -> Result:
        """Return what the pipeline makes of a text, with a note for each of its notes."""
        result = self.pipeline.explain(text, context=context)
        for said in result.notes:
            note(f"{place}: {said}")
        return result
