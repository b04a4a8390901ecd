"""Texts made to break the document steps: articles with every fault, in every order, written in every way."""

from __future__ import annotations

from hypothesis import strategies as st

from arnorm.document.boilerplate.rules import rules
from arnorm.unicode import combining
from tests.document.test_rules import BODY, HEADLINE

VERSE = ("يا دارنا في سفح ذاك الوادي", "عودي إلينا مثلما كنت", "فالليل طال وما أتى الحادي")  # verse: "O our house …"
EXAMPLES = tuple(example for rule in rules() for example in (*rule.catches, *rule.leaves))
SEPARATORS = ("\n", "\r\n", "\n\n", "\n \n", "\u2028", "\r", " \n")
# marks, tatweel, elongation, digits, quotes, dashes, invisibles: what later steps change
NOISE = (
    *("\u064e", "\u064b", "\u0651", "\u0654", "\u0640", "\u0640\u0640", "\u200f", "\u200c", "\u00ad", "\u00a0", " "),
    *("ييي", "٣", "3", "»", "“", "–", "—", "ـ", ".", "..", "…", ":", "ک", "ی", "گ", "\ufdfa", "\ufefb"),
)
SIGNS = tuple(noise for noise in NOISE if combining(noise[0]) == 0)


def headline_like() -> st.SearchStrategy[str]:
    """Return a headline or one of its faulty copies."""
    words = HEADLINE.split(" ")
    faults = (
        HEADLINE,
        HEADLINE * 2,
        HEADLINE * 3,
        f"{HEADLINE} - {HEADLINE}",
        f"{HEADLINE} | {HEADLINE} | المرفأ",
        f"{HEADLINE} - صحيفة المرفأ",
        f"المرفأ | {HEADLINE}",
        HEADLINE + BODY[0],
        HEADLINE[:20] + "…",
        HEADLINE[:24] + "...",
        " ".join(words[:3] + words[4:]),
        HEADLINE.replace("ة", "ه"),
        f"«{HEADLINE}»",
        f"صورة: {HEADLINE}",
        f"الرئيسية / محليات / {HEADLINE}",
        f"الرئيسية » محليات » {HEADLINE[:20]}…",
        f"{HEADLINE} - المرفأ - {HEADLINE}",
        f"شاهد بالفيديو {HEADLINE} (12)",
        "المرفأ نيوز",
        "الخميس 14 مايو 2015",
    )
    return st.sampled_from(faults)


def lines() -> st.SearchStrategy[str]:
    """Return one line of a document."""
    return st.one_of(headline_like(), *(st.sampled_from(pool) for pool in (BODY, VERSE, EXAMPLES, SIGNS)))


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a document whose lines come in any order, with noise at any place."""
    parts = draw(st.lists(lines(), min_size=1, max_size=12))
    text = ""
    for part in parts:
        text += part + draw(st.sampled_from(SEPARATORS))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        noise = draw(st.sampled_from(NOISE))
        # A mark without a letter is a text of its own kind, and the business of the steps for marks.
        if combining(noise[0]) == 0 or "\u0620" < text[max(at - 1, 0) : at] < "\u064b":
            text = text[:at] + noise + text[at:]
    return text
