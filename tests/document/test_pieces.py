"""Lines of a page's head, read as pieces: what each says it is, and lines of writers that say nothing of the kind."""

from __future__ import annotations

import pytest

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.line.pieces import words_of
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import BUTTON, COUNT, DATE, FORM, LINK, MAYBE, PART, SECTION, STAMP, SURE


def test_each_piece_is_listed_once() -> None:
    """Of a piece in two lists only the first would be heard."""
    lists: dict[str, list[str]] = load.read_toml("copies/head.toml")
    entries = [" ".join(words_of(fold.folded(entry))) for found in lists.values() for entry in found]
    twice = sorted({entry for entry in entries if entries.count(entry) > 1})
    assert twice == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to content", SURE),
        ("محليات وبرلمانأغسطس 21, 2017, 10:03 ص 1893 مشاهدات", SURE),  # section, date, hour and count, glued
        ("تاريخ النشر: 12 مارس 2024 - 14:30", STAMP),  # "date of publication"
        ("12 مارس 2024", DATE),
        ("14 مشاهدة", COUNT),  # "14 views"
        ("شارك الخبر", BUTTON),  # "share the news"
        ("تسجيل الدخول", FORM),  # "log in"
        ("اقتصاد", SECTION),  # "economy"
        ("بحث", MAYBE),  # "search"
        ("اقتصادبنوك", SURE),  # "economy", "banks", written together
        ("العابدين", MAYBE),  # a name that two sections would be, too
        ("سينما مغربية", SECTION),  # "Moroccan cinema"
        ("مال وأسواق", SECTION),  # "money and markets"
        ("harbour-news.com", LINK),
        ("منذ ساعتين في محليات", SURE),  # "two hours ago in local news"
        ("منذ ساعتين في غزة", PART),  # "two hours ago in Gaza"
        ("نشر: 02/02/17 13:45, عودلت: 16:14", SURE),  # two labels, the second unknown
        ("البلدية توسع المرفأ القديم", ""),  # "the town enlarges the old harbour"
        ("كتب: سامي الحداد", ""),  # "written by ..."
        ("5 نقاط في الصدارة", ""),  # "5 points ahead"
        ("التاريخ: 9 تشرين الثاني", PART),  # a day of a bulletin, no counter
    ],
)
def test_a_line_is_what_its_pieces_say(line: str, kind: str) -> None:
    assert read(fold.folded(line)) == kind
