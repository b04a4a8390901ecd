"""The data of the character steps: remade byte for byte, complete against Unicode, and fit for fusing."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
import unicodedata2 as ucd

import arnorm
from arnorm import letters
from arnorm.data.load import names, read_char_map, read_char_sets, read_text
from arnorm.steps import CharMap
from arnorm.unicode import nfc
from tools.build import tables

DATA = Path(arnorm.__file__).parent / "data"
# Marks that no set of StripDiacritics holds: they are parts of letters.
NOT_STRIPPED = {"\u0654", "\u0655"}


@pytest.mark.long
@pytest.mark.skipif(ucd.unidata_version != "18.0.0", reason="the tables are those of Unicode 18.0.0")
@pytest.mark.parametrize("name", tables.TABLES)
def test_generated_tables_are_remade_byte_for_byte(name: str) -> None:
    assert (DATA / name).read_bytes() == tables.render(name).encode("utf-8")


def test_every_arabic_mark_is_in_exactly_one_set() -> None:
    listed = list(chain.from_iterable(letters.MARK_SETS.values()))
    assert len(listed) == len(set(listed))
    arabic = {
        chr(point)
        for point in range(0x110000)
        if ucd.category(chr(point)) == "Mn" and ucd.name(chr(point), "").startswith("ARABIC ")
    }
    assert arabic - set(listed) == NOT_STRIPPED
    # Beyond the marks: the two small letters of the Quran that are written as marks are.
    assert set(listed) - arabic == {"\u06e5", "\u06e6"}
    assert set(letters.MARK_SETS) == {
        "harakat", "tanwin", "shadda", "sukun", "dagger_alef", "quranic", "extended"
    }  # fmt: skip


def test_names_in_the_data_are_the_names_of_unicode() -> None:
    for name in (*names("charmaps/"), *names("sets/")):
        for line in read_text(name).split("\n"):
            entry, _, comment = line.partition("#")
            point = entry.partition(";")[0].strip(" ")
            if point and ".." not in point and (expected := ucd.name(chr(int(point, 16)), "")):
                assert comment.strip(" ").startswith(expected), (name, line)


def test_values_of_the_forms_are_letters_in_composed_order_and_no_forms() -> None:
    forms = read_char_map("charmaps/presentation.txt")
    phrases = read_char_map("charmaps/honorifics.txt")
    both = {**forms, **phrases}
    assert not forms.keys() & phrases.keys()
    for value in both.values():
        assert value
        assert value == nfc(value)
        assert not both.keys() & set(value)
        assert "\u0640" not in value
    assert not any(" " in value for value in forms.values())
    assert not any("  " in value or value.strip(" ") != value for value in phrases.values())


def test_every_form_is_mapped_or_left_on_purpose() -> None:
    known = {**read_char_map("charmaps/presentation.txt"), **read_char_map("charmaps/honorifics.txt")}
    left = {
        point
        for point in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00))
        if chr(point) not in known and ucd.category(chr(point)) != "Cn"
    }
    # Symbols of dots, ornate parentheses, the rial sign, the tail fragment, the byte order mark.
    assert left == {*range(0xFBB2, 0xFBC3), 0xFD3E, 0xFD3F, 0xFDFC, 0xFE73, 0xFEFF}


def test_letters_are_those_of_unicode_and_pyarabic() -> None:
    for point in range(0x110000):
        char = chr(point)
        if char in letters.LETTERS:
            assert ucd.category(char) in {"Lo", "Lm"}
    assert all(letters.letter_name(char) for char in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
    assert letters.LOOKALIKES <= letters.LETTERS
    assert not letters.LOOKALIKES & letters.ARABIC


def test_white_space_is_that_of_unicode() -> None:
    listed = read_char_sets("sets/spaces.txt")
    white = {chr(p) for p in range(0x110000) if ucd.category(chr(p)) in {"Zs", "Zl", "Zp"}} | set("\t\n\r")
    assert listed["space"] | listed["line_end"] == white


def test_bidi_controls_and_default_ignorables_of_the_general_block_are_listed() -> None:
    listed = set(chain.from_iterable(read_char_sets("sets/invisibles.txt").values()))
    controls = {chr(p) for p in range(0x2000, 0x2070) if ucd.category(chr(p)) == "Cf"}
    assert controls | set("\u061c\ufeff\u00ad") <= listed
    assert not listed & set("\t\n\r\u0600\u06dd\u08e2\ufe0f\u0085")


@pytest.mark.parametrize("step", [cls() for cls in arnorm.STEPS.values() if issubclass(cls, CharMap)], ids=repr)
def test_tables_of_maps_have_one_character_keys_and_change_something(step: CharMap) -> None:
    assert all(len(key) == 1 and value != key for key, value in step.table().items())
