"""A line of JSON keeps, to the letter, all that was not asked to change."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arnorm.corpus.errors import CorpusError
from arnorm.corpus.record import Record, json_text

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
objects = st.dictionaries(st.text(max_size=4), values, max_size=5)


@given(objects, st.text(), st.text(), st.booleans(), st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", " :  ")]))
@settings(max_examples=150)
def test_any_object_comes_back_with_one_text_changed(
    other: dict[str, Any], old: str, new: str, ascii_only: bool, separators: tuple[str, str]
) -> None:
    whole = {**other, "text": old}
    line = json.dumps(whole, ensure_ascii=ascii_only, separators=separators)
    record = Record.parse(f" {line}\r\n", "f:1")
    field = record.get("text")
    assert field is not None
    assert field.value == old
    assert [field.name for field in record.fields] == list(whole)
    changed = record.changed("text", new, {"edits": [1]})
    expected = {**whole, "text": new, ("arnorm_edits" if "edits" in whole else "edits"): [1]}
    assert list(json.loads(changed).items()) == list(expected.items())
    assert record.changed("text", old, {}) == line, "nothing to do, nothing done"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"text":"a","n":1e400}', '{"text":"b","n":1e400}'),
        ('{"n":1.10,"text":"a"}', '{"n":1.10,"text":"b"}'),
        ('{"n":1.00000000000000000001,"m":1e-400,"text":"a"}', '{"n":1.00000000000000000001,"m":1e-400,"text":"b"}'),
        ('{"n":' + "9" * 5000 + ',"text":"a"}', '{"n":' + "9" * 5000 + ',"text":"b"}'),
        ('{"n":-0,"x":"\\u0041\\/","text":"\\u0061"}', '{"n":-0,"x":"\\u0041\\/","text":"b"}'),
        ('{"k":1,"k":2,"text":"a"}', '{"k":1,"k":2,"text":"b"}'),
        ('{"text":"first","text":"a"}', '{"text":"first","text":"b"}'),
        ('{"o":{"text":"in"},"text":"a"}', '{"o":{"text":"in"},"text":"b"}'),
        ('{ "text" : "a" }', '{ "text" : "b" }'),
    ],
)
def test_to_the_letter(line: str, expected: str) -> None:
    assert Record.parse(line, "f:1").changed("text", "b", {}) == expected


def test_own_fields_of_that_name_stay() -> None:
    record = Record.parse('{"text":"a","edits":[1.0],"arnorm_edits":2}', "f:1")
    assert record.changed("text", "a", {"edits": []}) == (
        '{"text":"a","edits":[1.0],"arnorm_edits":2, "arnorm_edits_2": []}'
    )
    assert (
        Record.parse('{"edits":"a"}', "f:1").changed("edits", "b", {"edits": []}) == '{"edits":"b", "arnorm_edits": []}'
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[1]", "no object"),
        ('"a"', "no object"),
        ("[", "not JSON"),
        ("nothing", "not JSON"),
        ('{"a" 1}', "':' at column 6"),
        ('{"a":1 "b":2}', "',' at column 8"),
        ('{"a":1,}', "column 8"),
        ('{"a":1} x', "Extra data"),
        ('{"a":01}', "not JSON"),
        ('{"a":NaN}', "NaN"),
        ('{"a":[-Infinity]}', "-Infinity"),
        ('{"a":"\t"}', "control character"),
        ('{"a":' + "[" * 200_000, "not JSON"),
        ("[" * 200_000, "not JSON"),
        ("{a:1}", "property name"),
    ],
)
def test_what_is_no_object_is_named(line: str, says: str) -> None:
    with pytest.raises(CorpusError, match="news:7") as raised:
        Record.parse(line, "news:7")
    assert says in str(raised.value)


@given(objects, objects, st.text(), st.text())
@settings(max_examples=60)
def test_a_field_inside_an_object_is_named_by_its_path(
    outer: dict[str, Any], inner: dict[str, Any], old: str, new: str
) -> None:
    whole = {**outer, "a.b": {**inner, "c": old}}
    record = Record.parse(json.dumps(whole), "f:1")
    expected = {**whole, "a.b": {**inner, "c": new}}
    assert json.loads(record.changed("a.b.c", new, {})) == expected


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ('{"a": {"b": "1"}, "a.b": "2"}', "a.b", "2"),
        ('{"a": {"b": "1"}, "a": {"b" : "2", "b": "3"}}', "a.b", "3"),
        ('{"a": ["b"], "n": {"b": null}}', "a.b", None),
        ('{"a": {"": {"b": "x"}}}', "a..b", "x"),
        ('{"a": {}}', "a.b.c", None),
        ("{}", ".", None),
    ],
)
def test_which_field_a_path_names(line: str, name: str, value: str | None) -> None:
    field = Record.parse(line, "f:1").get(name)
    assert (None if field is None else field.value) == value


def test_json_text_is_utf_8_where_it_can_be() -> None:
    assert json_text({"a": "سلام"}) == '{"a": "سلام"}'
    assert json.loads(json_text(["\ud800سلام"])) == ["\ud800سلام"]
    json_text("\ud800").encode("ascii")
