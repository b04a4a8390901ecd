"""Reading is linear in the file, whatever its lines are like."""

from __future__ import annotations

import io

import pytest

from arnorm.corpus.chunk import Reject
from arnorm.corpus.files.lines import lines_of
from arnorm.corpus.kinds import jsonl
from arnorm.corpus.layout import Layout
from arnorm.corpus.record import Record
from tests.timing import assert_linear

pytestmark = pytest.mark.timing

LINES = {
    "many lines": lambda size: '{"text": "a", "n": 1}\n' * (size // 22),
    "one long text": lambda size: '{"text": "' + "ب" * size + '"}',
    "many fields": lambda size: "{" + ", ".join(f'"f{n}": 1.5' for n in range(size // 12)) + ', "text": ""}',
    "one name": lambda size: "{" + ", ".join('"edits": 1.5' for _ in range(size // 14)) + ', "text": ""}',
    "spaces": lambda size: "{" + " " * (size // 2) + '"text"' + "\t" * (size // 2) + ': ""}',
    "spaces before a fault": lambda size: '{"text"' + " " * size + "!",
    "a number": lambda size: '{"text": "", "n": ' + "9" * size + "}",
    "a deep value": lambda size: '{"text": "", "n": ' + "[" * size,
    "escapes": lambda size: '{"text": "' + "\\u0628" * (size // 6) + '"}',
}


def changed(record: Record | Reject) -> None:
    if isinstance(record, Record):
        record.changed("text", "new", {"edits": []})


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_lines_are_read_and_written_in_linear_time(name: str, encoding: str) -> None:
    def read(text: str) -> None:
        layout = Layout(encoding=encoding)
        for chunk in jsonl.chunks("f", lines_of(io.BytesIO(text.encode(encoding)), encoding)):
            for line in chunk.units:
                changed(jsonl.parsed(layout, "f", line))

    assert_linear(read, LINES[name], name)
