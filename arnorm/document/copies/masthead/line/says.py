"""What a line of a page's head may say it is: the kinds, as ``reading`` tells them."""

from __future__ import annotations

from typing import Final

__all__ = [
    "BOX",
    "BUTTON",
    "COUNT",
    "CREDIT",
    "DATE",
    "FORM",
    "LINK",
    "MAYBE",
    "NOUN",
    "NUMBER",
    "PART",
    "REGION",
    "SECTION",
    "STAMP",
    "SURE",
]

SURE: Final = "sure"  # no writer's: what readers of screens follow, many buttons, a date beside a section or a count
BUTTON: Final = "button"  # one or two: advice to readers may be headed so
STAMP: Final = "stamp"  # a date and its hour, a label and a date
CREDIT: Final = "credit"  # whose a picture is
COUNT: Final = "count"  # a number and what is counted
BOX: Final = "box"  # a number and what a text counts, too; it proves nothing
FORM: Final = "form"  # a field of a form, a menu: what a text on these may be about
DATE: Final = "date"  # a day, its month and its year
PART: Final = "part"  # of a date: an hour, a weekday and a number, how long ago
SECTION: Final = "section"
REGION: Final = "region"  # a part of a country, which a title may name
NUMBER: Final = "number"
NOUN: Final = "noun"  # of what a page counts, without its number
LINK: Final = "link"  # an address, the name of a file
MAYBE: Final = "maybe"  # words of pages that a headline or a subhead may be
