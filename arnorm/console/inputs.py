"""Which corpus a run was asked for: its files, their kind, and the fields that hold text, title and outlet."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from arnorm.console.errors import UsageError
from arnorm.corpus.files.encodings import require_encoding
from arnorm.corpus.files.lines import lines_of
from arnorm.corpus.kinds import parquet, table
from arnorm.corpus.layout import Layout
from arnorm.corpus.reading import kind_of, opened

__all__ = ["add_inputs", "layout_of"]


def add_inputs(parser: argparse.ArgumentParser, name: str, metavar: str) -> None:
    """Add the arguments that name a corpus and its fields."""
    parser.add_argument(name, nargs="+", metavar=metavar, help="files of one kind, or folders; - is JSON Lines")
    for field, default in (("text", "text"), ("title", None), ("outlet", None)):
        parser.add_argument(f"--{field}-field", default=default, metavar="FIELD", help=f"where the {field} stands")
    parser.add_argument("--encoding", default="utf-8", help="of the input (default: %(default)s)")


def layout_of(args: argparse.Namespace, names: Sequence[str]) -> Layout:
    """Return the layout of files that were named; ``ArnormError`` where they cannot be read as one corpus."""
    for name in names:
        if name != "-" and not Path(name).exists():
            raise UsageError("FILE", name, "there is no such file or folder; use - for standard input")
    layout = Layout(
        kind=_one_kind(names),
        text_field=args.text_field,
        title_field=args.title_field,
        outlet_field=args.outlet_field,
        encoding=require_encoding(args.encoding),
    )
    if layout.kind == "folder":
        _require_no_fields(args)
    elif layout.kind == "parquet":
        parquet.require_columns(layout, list(names))
    elif layout.kind in table.SIGNS:
        layout = replace(layout, header=_header(layout, names))
        table.require_columns(layout)
    return layout


def _one_kind(names: Sequence[str]) -> str:
    kinds = {kind_of(name) for name in names}
    if len(kinds) > 1:
        raise UsageError("FILE", ", ".join(names), "give files of one kind: these are " + " and ".join(sorted(kinds)))
    return kinds.pop()


def _require_no_fields(args: argparse.Namespace) -> None:
    for name in ("title_field", "outlet_field"):
        if getattr(args, name):
            option = "--" + name.replace("_", "-")
            raise UsageError(option, getattr(args, name), "a file of text has no fields: take JSON Lines")


def _header(layout: Layout, names: Sequence[str]) -> str:
    headers: list[str] = []
    for name in names:
        with opened(name) as file:
            lines = lines_of(file, layout.encoding)
            headers.append(table.header_of(name, lines, table.SIGNS[layout.kind], layout.line_encoding))
        if headers[-1].rstrip("\r\n") != headers[0].rstrip("\r\n"):
            raise UsageError("FILE", name, f"its columns are not those of {names[0]}: give files of one header")
    return headers[0]
