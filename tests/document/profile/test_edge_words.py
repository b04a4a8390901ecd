"""What a profile knows before the first words of a text, behind its last ones, and of lines that differ below it."""

from __future__ import annotations

import pytest

from arnorm import BoilerplateProfile, Context
from tests.document.profile.articles import PLACES, SUBJECTS, step, title, word

NAMES = ("سامر", "ليلى", "كريم", "ندى", "هشام", "جمانة", "باسل", "رانيا")


def body(n: int, *, before: str = "", behind: str = ".") -> str:
    """Two paragraphs as long as text, the first with something before it, the last with something behind it."""
    verbs = ["أوضح", "ذكر", "رأى", "أفاد", "بين", "قدر"]
    opening = (
        f"{verbs[n % 6]} المهندس {word(n)} أن {word(n + 3)} القديم يحتاج إلى ترميم عاجل قبل نهاية فصل الشتاء المقبل."
    )
    # the last words differ as well
    closing = (
        f"وتمت المعاينة في {word(n + 5)} خلال الأيام الماضية على نفقة البلدية وبحضور السكان {word(n)} {word(n + 9)}"
    )
    return f"{before}{opening}\n{closing}{behind}"


def put(n: int, *tail: str, before: str = "", behind: str = ".") -> tuple[str, Context]:
    return "\n".join((title(n), body(n, before=before, behind=behind), *tail)), Context(outlet="port")


@pytest.mark.parametrize(
    ("every", "goes"), [(1, True), (11, True), (61, False)], ids=["all", "one in eleven", "one in sixty"]
)
def test_buttons_before_the_first_sentence_go(every: int, goes: bool) -> None:
    """A bar of buttons in words that no rule knows; it reads as a notice, so few articles are enough."""
    bar = "وضع القراءة الليلي حجم الخط "  # "night mode, type size"
    profile = BoilerplateProfile.fit(put(n, before=bar if n % every == 0 else "") for n in range(240))
    text, context = put(1000, before=bar)
    assert step(profile)(text, context=context) == (put(1000)[0] if goes else text)


def test_what_is_counted_before_the_first_sentence_goes_whatever_the_number() -> None:
    profile = BoilerplateProfile.fit(put(n, before=f"قراءات {n * 37} ردود {n} ") for n in range(60))
    text, context = put(1000, before="قراءات 5 ردود 1200 ")
    assert step(profile)(text, context=context) == put(1000)[0]


@pytest.mark.parametrize(
    "opening",
    [
        "تداول مستخدمون على ",  # "users shared on": it asks for the next word
        "كشف مصدر مسؤول ",  # "a source revealed": it tells
        "القاهرة - رويترز: ",  # a dateline
    ],
)
def test_how_an_outlets_texts_begin_stays(opening: str) -> None:
    profile = BoilerplateProfile.fit(put(n, before=opening) for n in range(60))
    text, context = put(1000, before=opening)
    assert step(profile)(text, context=context) == text


def test_a_label_above_the_text_loses_no_half() -> None:
    profile = BoilerplateProfile.fit(labelled(n) for n in range(60))
    text, context = labelled(1000)
    assert step(profile)(text, context=context) == text


def labelled(n: int) -> tuple[str, Context]:
    return f"{title(n)}\nأنت تتصفح قسم {NAMES[n % 8]}\n{body(n)}", Context(outlet="port")


def test_what_stands_behind_a_text_without_a_mark_goes_where_half_of_all_have_it() -> None:
    behind = " طالع النسخة الورقية كاملة"  # "see the whole printed edition"
    text, context = put(1000, behind=behind)
    profile = BoilerplateProfile.fit(put(n, behind=behind) for n in range(60))
    assert step(profile)(text, context=context) == put(1000, behind="")[0]
    some = BoilerplateProfile.fit(put(n, behind=behind if n % 3 == 0 else ".") for n in range(60))
    assert step(some)(text, context=context) == text
    closed, context = put(1000, behind=behind + ".")  # a sentence ends so
    profile = BoilerplateProfile.fit(put(n, behind=behind + ".") for n in range(60))
    assert step(profile)(closed, context=context) == closed


def test_a_tail_above_other_lines_is_counted() -> None:
    tail, stamp = " تجدوننا أيضا في", "رقم المادة {}"
    profile = BoilerplateProfile.fit(put(n, stamp.format(n), behind="." + tail) for n in range(60))
    text, context = put(1000, stamp.format(77), behind="." + tail)
    assert step(profile)(text, context=context) == put(1000)[0]


@pytest.mark.parametrize(
    "line",
    ["في هذا الملف {}", "محرر الصفحة {}", "{} من أسرة المرفأ", "أخبار {} الأخرى"],
    ids=["key words", "an editor", "one of the staff", "more of a section"],
)
def test_lines_below_the_text_that_begin_or_end_alike_are_one(line: str) -> None:
    profile = BoilerplateProfile.fit(put(n, line.format(f"{NAMES[n % 8]} {word(n)}")) for n in range(60))
    text, context = put(1000, line.format(f"{NAMES[3]} {word(7000)}"))
    assert step(profile)(text, context=context) == put(1000)[0]


def test_lines_far_above_the_last_ones_are_not_asked() -> None:
    """How the last few lines begin is counted; further up it says nothing."""
    line = "في هذا الملف {}"
    profile = BoilerplateProfile.fit(put(n, line.format(f"{NAMES[n % 8]} {word(n)}")) for n in range(60))
    named = line.format(f"{NAMES[3]} {word(7000)}")
    near, context = put(1000, named, *NAMES[:3])
    assert named not in step(profile)(near, context=context)
    far, context = put(1000, named, *NAMES[:4])
    assert named in step(profile)(far, context=context)


@pytest.mark.parametrize(
    "line",
    [
        "نتيجة التحقق: {} مضلل",  # a checker's verdict
        "السعر الجديد {} 12",  # a price
        "{} هدف المباراة في الدقيقة 12",
        "كما حضر الحفل {}",  # it goes on from the text
        "والحديث عن هذا يطول يا {}.",  # a sentence
    ],
)
def test_lines_that_an_outlets_texts_end_in_stay(line: str) -> None:
    profile = BoilerplateProfile.fit(put(n, line.format(f"{NAMES[n % 8]} {word(n)}")) for n in range(60))
    text, context = put(1000, line.format(f"{NAMES[3]} {word(7000)}"))
    assert step(profile)(text, context=context) == text


def test_a_long_line_with_a_tail_is_no_line_of_the_foot() -> None:
    """It has no end mark at its end, and is the text with the site's words behind it."""
    tail = " تجدوننا أيضا في مرافئ"
    profile = BoilerplateProfile.fit(put(n, f"وصل {word(n)} أمس. سجل{tail}") for n in range(60))
    text, context = put(1000, f"عاد {word(1000)} اليوم. غادر{tail}")
    assert "عاد" in step(profile)(text, context=context)


def test_a_notice_between_paragraphs_of_a_fifth_goes() -> None:
    def between(n: int, line: str) -> tuple[str, Context]:
        first, second = body(n).split("\n")
        third = body(n + 31).split("\n")[1]
        middle = [line, second] if n % 2 else [second, line]
        return "\n".join((title(n), first, *(each for each in middle if each), third)), Context(outlet="port")

    line = "حملوا مرافئ لتصلكم الأخبار أولا بأول أينما كنتم"  # "load our app so that the news reach you"
    profile = BoilerplateProfile.fit(between(n, line if n % 4 == 0 else "") for n in range(120))
    text, context = between(1000, line)
    assert step(profile)(text, context=context) == between(1000, "")[0]
    few = BoilerplateProfile.fit(between(n, line if n % 12 == 0 else "") for n in range(120))
    long = "\n".join((text, *(body(n) for n in range(7000, 7003))))  # so far from an edge that no other zone knows it
    assert step(profile)(long, context=context) == long.replace(f"{line}\n", "")
    assert step(few)(long, context=context) == long


def test_titles_below_the_text_go_where_the_outlet_lists_those_of_others() -> None:
    def named(n: int) -> str:
        verbs = ["يفتح", "يغلق", "يزور", "يعاين", "يوسع", "يبيع"]
        return f"{SUBJECTS[n % 12]} {word(n)} {verbs[n % 6]} أبوابه قريبا {PLACES[n % 10]} {word(n + 2)}"

    shown = [put(n, named(n + 30), named(n + 4000)) for n in range(60)]
    others = [(f"{named(n + 30)}\n{body(n)}", Context(outlet="bay")) for n in range(60)]
    text, context = put(1000, named(7000), named(8000))
    assert step(BoilerplateProfile.fit([*shown, *others]))(text, context=context) == put(1000)[0]
    assert step(BoilerplateProfile.fit(shown))(text, context=context) == text
    open_, context = put(1000, named(7000), behind="")  # a text without its last mark may end in such a line
    assert step(BoilerplateProfile.fit([*shown, *others]))(open_, context=context) == open_
    below, context = put(1000, named(31), named(7000))  # below the title of another all are
    assert step(BoilerplateProfile.fit(others))(below, context=context) == put(1000)[0]


def test_first_paragraphs_below_the_text_go_where_the_outlet_lists_those_of_others() -> None:
    def lead(n: int) -> str:
        return body(n).split("\n")[0]

    shown = [put(n, lead((n + 7) % 60)) for n in range(60)]
    text, context = put(1000, lead(31), lead(7000))
    assert step(BoilerplateProfile.fit(shown))(text, context=context) == put(1000)[0]
    plain = [put(n) for n in range(60)]  # one that repeats another's words once may go on
    assert lead(7000) in step(BoilerplateProfile.fit(plain))(text, context=context)


def test_first_paragraphs_are_asked_for_where_they_are_counted() -> None:
    def lead(n: int) -> str:
        return body(n).split("\n")[0]

    profile = BoilerplateProfile.fit(put(n, lead((n + 7) % 60)) for n in range(60))
    more = [body(n) for n in range(5000, 5004)]
    text, context = put(1000, *more, lead(31), *map(lead, range(7000, 7003)))
    assert step(profile)(text, context=context) == put(1000, *more)[0]
    text, context = put(1000, *more, lead(31), *map(lead, range(7000, 7004)))  # the known one is fifth from the end
    assert lead(7000) in step(profile)(text, context=context)


def test_a_byline_is_no_title_of_another() -> None:
    name = "بقلم: الدكتور سامر حسن الحداد"
    profile = BoilerplateProfile.fit([*(put(n) for n in range(40)), (f"{name}\n{body(50)}", Context(outlet="port"))])
    text, context = put(1000)
    head, rest = text.split("\n", 1)
    signed = f"{head}\n{rest.split(chr(10))[0]}\n{name}\n{rest.split(chr(10))[1]}"
    assert step(profile)(signed, context=context) == signed
