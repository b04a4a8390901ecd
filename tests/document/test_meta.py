"""What an article says of itself is found where it stands, kept by default, and goes when it is named."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings

import arnorm
from arnorm.core.meta import META_KINDS
from arnorm.data import load
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.fold import folded, letters_of
from arnorm.document.meta.find import MetaLines, find_meta
from arnorm.document.meta.marked import marked
from arnorm.document.meta.rules import meta_rules
from arnorm.document.meta.slots import _FEW, _Named
from arnorm.document.page import Page
from arnorm.errors import OptionError
from tests import laws
from tests.document.texts import documents
from tests.timing import assert_linear, filled

BODY = "بدأ العمل في المرفأ صباح اليوم ويستمر إلى نهاية العام بحسب ما قال المشرف على المشروع للصحفيين."
MORE = "وقال إن الرصيف الشمالي يفتح أولا أمام قوارب الصيد ثم تتبعه أرصفة السفن الكبيرة في الربيع المقبل."
HEADLINE = "المرفأ يفتح رصيفه الجديد"
TEXT = "\n".join(
    (
        "المرفأ يفتح رصيفه الجديد",
        "سامي الحداد – صحيفة المرفأ",
        f"دبي، الإمارات العربية المتحدة (CNN)-- {BODY}",
        BODY,
        "صورة: الرصيف عند الغروب",
        "تصوير: علي النجّار",
        "المصدر: رويترز",
    )
)
ALL = arnorm.Pipeline([DropBoilerplate(drop_meta=META_KINDS)])


@pytest.mark.parametrize("rule", meta_rules(), ids=lambda rule: f"{rule.kind} {rule.catches[0][:20]}")
def test_each_rule_catches_and_leaves(rule) -> None:
    for text in rule.catches:
        assert rule.match(marked(text, 0, len(text))), text
    for text in rule.leaves:
        assert not rule.match(marked(text, 0, len(text))), text


def test_patterns_with_the_names_of_a_text_find_what_those_with_all_names_do() -> None:
    """The first few texts have each pattern compiled with what they hold; then it has all names."""
    rules = meta_rules()
    texts = [marked(text, 0, len(text)).text for rule in rules for text in (*rule.catches, *rule.leaves)][::6]
    for rule in rules[::2]:
        whole = _Named(rule.source).compiled
        for at in range(0, len(texts), _FEW):
            few = _Named(rule.source)
            for text in texts[at : at + _FEW]:
                one, two = few.within(text).search(text), whole.search(text)
                assert (one and (one.span(), one.groupdict())) == (two and (two.span(), two.groupdict()))
            assert "compiled" not in few.__dict__


EXAMPLES = load.read_toml("meta/signature.toml")["examples"]


@pytest.mark.parametrize("start", EXAMPLES["start"])
def test_signatures_before_a_sentence(start: str) -> None:
    text = "\n".join((HEADLINE, start + BODY, BODY))
    found = arnorm.Pipeline([DropBoilerplate()]).explain(text).meta
    covered = " ".join(text[meta.start : meta.end] for meta in found)
    assert letters_of(folded(covered)) == letters_of(folded(start))
    assert ALL(text) == "\n".join((HEADLINE, BODY, BODY))


@pytest.mark.parametrize("line", EXAMPLES["line"])
def test_signatures_on_a_line(line: str) -> None:
    text = "\n".join((HEADLINE, line, BODY, BODY))
    found = arnorm.Pipeline([DropBoilerplate()]).explain(text).meta
    assert found
    assert ALL(text) == "\n".join((HEADLINE, BODY, BODY))


@pytest.mark.parametrize("line", EXAMPLES["none"])
def test_what_looks_like_a_signature(line: str) -> None:
    assert arnorm.Pipeline([DropBoilerplate()]).explain("\n".join((HEADLINE, line, BODY, BODY))).meta == ()


@pytest.mark.parametrize("name", ["news", "ml"])
def test_found_in_the_source_and_kept(name: str) -> None:
    source = TEXT.replace("الرصيف", "الرصـيف").replace("المصدر", "\u200fالمصدر")
    found = arnorm.preset(name).explain(source).meta
    assert [(meta.kind, meta.fields) for meta in found] == [
        ("byline", {"agency": "صحيفة المرفأ", "name": "سامي الحداد"}),
        ("dateline", {"place": "دبي، الإمارات العربية المتحدة", "agency": "CNN"}),
        ("caption", {}),
        ("credit", {"name": "علي النجّار"}),
        ("source", {"agency": "رويترز"}),
    ]
    assert [source[meta.start : meta.end] for meta in found][2] == "صورة: الرصـيف عند الغروب"
    assert "سامي الحداد" in arnorm.preset(name)(source)


def test_what_is_named_goes_and_is_still_found() -> None:
    p = arnorm.Pipeline([DropBoilerplate(drop_meta=("dateline", "credit"))])
    result = p.explain(TEXT)
    assert "CNN" not in result.text
    assert "تصوير" not in result.text
    assert "سامي" in result.text
    assert result.meta == arnorm.Pipeline([DropBoilerplate()]).explain(TEXT).meta
    assert {by for edit in result.edits for by in edit.by} == {"boilerplate.v1:dateline", "boilerplate.v1:credit"}
    assert ALL(TEXT) == "\n".join((TEXT.partition("\n")[0], BODY, BODY))


def test_the_first_line_and_sentences_say_nothing() -> None:
    text = "AFP: الهلال في النهائي\nصورة خالدة لن يتجاهلها التاريخ\n" + BODY
    assert ALL.explain(text).meta == ()
    assert ALL(text) == text


def test_a_text_without_headline_begins_with_its_dateline() -> None:
    text = f"بيروت (رويترز) - {BODY}\n{BODY}"
    assert [meta.fields for meta in arnorm.explain(text).meta] == [{"place": "بيروت", "agency": "رويترز"}]
    assert ALL(text) == f"{BODY}\n{BODY}"


def test_what_stands_above_the_headline_is_asked_where_the_headline_is_known() -> None:
    text = "\n".join(("كتب: سامي الحداد", HEADLINE, BODY, BODY))
    pipeline = arnorm.Pipeline([DropBoilerplate()])
    found = pipeline.explain(text, context=arnorm.Context(title=HEADLINE)).meta
    assert [meta.name for meta in found] == ["سامي الحداد"]
    assert pipeline.explain(text).meta == ()


def test_what_is_deleted_beside_the_article_says_who_wrote_it() -> None:
    text = "\n".join((HEADLINE, BODY, MORE, "ع.ن / م.س (أ ف ب)"))
    result = arnorm.explain(text)
    assert result.text == "\n".join((HEADLINE, BODY, MORE))
    assert [(meta.kind, text[meta.start : meta.end]) for meta in result.meta] == [
        ("byline", "ع.ن"),
        ("byline", "م.س"),
        ("agency", "أ ف ب"),
    ]


@pytest.mark.parametrize("beside", ["{} بقلم سامي الحداد", "سامي الحداد يكتب: {}", "بقلم: سامي الحداد {} 12/5/2024"])
def test_a_writer_beside_a_copy_of_the_headline_that_goes_is_named(beside: str) -> None:
    headline = HEADLINE + " أمام الصيادين"
    result = arnorm.explain("\n".join((headline, beside.format(headline), BODY, MORE)))
    assert result.text == "\n".join((headline, BODY, MORE))
    assert [(meta.kind, meta.name) for meta in result.meta] == [("byline", "سامي الحداد")]


GLUED = "للعام الخامس يلتقي صيادو الساحل في مهرجانهم ويعرضون ما جادت به الشباك أمام زوار المدينة كلها."


@pytest.mark.parametrize(
    ("foot", "context"),
    [
        ("جميع الحقوق محفوظة لموقع مرايا الحي © 2024", arnorm.Context()),
        ("تابعوا مرايا الحي على الهاتف", arnorm.Context()),
        ("وقال لـ(مرايا الحي) إنه عاد.", arnorm.Context()),
        ("", arnorm.Context(outlet="مرايا الحي")),
        ("", arnorm.Context(title="صحيفة مرايا الحي - المرفأ يفتح رصيفه الجديد")),
        ("", arnorm.Context(title="المرفأ يفتح رصيفه الجديد | مرايا الحي")),
    ],
)
def test_an_outlet_by_what_its_page_says(foot: str, context: arnorm.Context) -> None:
    text = "\n".join((HEADLINE, "مرايا الحي - " + GLUED, BODY, foot)).rstrip("\n")
    found = arnorm.preset("news").explain(text, context=context).meta
    assert [(meta.kind, meta.fields) for meta in found] == [("source", {"agency": "مرايا الحي"})]
    assert arnorm.preset("news").explain("\n".join((HEADLINE, "مرايا الحي - " + GLUED, BODY))).meta == ()


def test_a_line_says_the_same_of_itself_in_whatever_order_lines_are_asked() -> None:
    cues = ("بقلم", "كتب:", "سامي حداد", HEADLINE, "دبي - رويترز", BODY)
    for lines in product(cues, repeat=3):
        page = Page("\n".join((HEADLINE, *lines)))
        found, upward = find_meta(page), MetaLines(page)
        told = {at: upward.on(at) for at in reversed(range(len(page.content)))}
        assert [meta for at in sorted(told) for meta in told[at]] == found


def test_a_caption_is_no_byline() -> None:
    told = "بدأ اللاعب سامي الحداد تدريباته مع الفريق صباح اليوم ويستمر إلى نهاية الأسبوع بحسب ما قال المدرب."
    assert [meta.name for meta in arnorm.preset("news").explain(f"{HEADLINE}\nسامي الحداد\n{BODY}\n{BODY}").meta]
    assert arnorm.preset("news").explain(f"{HEADLINE}\nسامي الحداد\n{told}\n{BODY}").meta == ()


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(OptionError, match="dateline, byline"):
        DropBoilerplate(drop_meta=("author",))


@settings(deadline=None)
@given(documents())
def test_laws_hold_when_all_of_it_goes(text: str) -> None:
    laws.check_explained(ALL, text)
    laws.check_idempotent(ALL, text)


@pytest.mark.timing
@pytest.mark.parametrize("piece", ["دبي، ", "سبق- ", "واس-\n", "صورة: ", "أ ف ب/ ", "المصدر: «", "(رويترز) ", "كتب "])
def test_time_is_linear(piece: str) -> None:
    assert_linear(ALL.explain, lambda size: TEXT + "\n" + filled(piece, size), f"metadata {piece!r}")


# Names that no list has: what they are is told by the parts beside them, or by the text.
BY_PARTS = {
    "شاهين المرمر/ تل الحجل": ("byline", "تل الحجل", None, "شاهين المرمر"),
    "الصدفة – بغداد – علي جاسم الحداد – 20 – 10 – 2019": ("byline", "بغداد", "الصدفة", "علي جاسم الحداد"),
    "الصدفة - سامي حداد": ("byline", None, "الصدفة", "سامي حداد"),
    "مرسى القصب - سلمى بنت سالم:": ("byline", "مرسى القصب", None, "سلمى بنت سالم"),
    "مرآة الموج الأزرق (خاص)": ("source", None, "مرآة الموج الأزرق", None),
    "رسالة المرسى: سامي حداد": ("byline", "المرسى", None, "سامي حداد"),
    "Next Previous سامي حداد – جدة": ("byline", "جدة", None, "سامي حداد"),
    "نشر: verified icon سامي حداد 02 نوفمبر 2023 الساعة 09:20 مساء": ("byline", None, None, "سامي حداد"),
    "512 09:14 التاريخ: 2024-08-12 المصدر: marfa.net": ("source", None, "marfa.net", None),
    "نيروبي-كينيا-25-6-2021": ("dateline", "نيروبي", None, None),
}
BEFORE_A_SENTENCE = {
    "هلولا – (رويترز) – ": ("dateline", "هلولا", "رويترز", None),
    "هلولا، 9 أيار/مايو (إفي) - ": ("dateline", "هلولا", "إفي", None),
    "وكالة الموج للأنباء – عين القصب – ": ("byline", "عين القصب", "وكالة الموج للأنباء", None),
}
NO_PARTS = (
    "المرسى: جمال لا يوصف",
    "الضيف: شاهين المرمر",
    "كأس المحبة - نصف النهائي",
    "سامي حداد – مدير المدرسة",
    'سامي حداد: "من السجن إلى المجلس"',
    "المجر-الصدفة وايطاليا-الموج وفرنسا-المرسى",
    'تطبيق "قلم" لتبادل التهاني',
    "( 2 ) سامي حداد",
    "على محركات البحث : على يوتيوب :",
    "صوت الموج صدى نبض الناس",
)


def test_what_the_parts_of_a_line_tell_together() -> None:
    """A whole line above the text, what stands before its first sentence, and the parts of lines that are neither."""
    pipeline = arnorm.Pipeline([DropBoilerplate()])
    for line, told in (*BY_PARTS.items(), *BEFORE_A_SENTENCE.items()):
        rest = BODY if line in BEFORE_A_SENTENCE else f"\n{BODY}"
        found = pipeline.explain(f"{HEADLINE}\n{line}{rest}\n{BODY}").meta
        assert [(meta.kind, meta.place, meta.agency, meta.name) for meta in found] == [told], line
    for line in NO_PARTS:
        assert pipeline.explain("\n".join((HEADLINE, line, BODY, BODY))).meta == (), line


def test_a_place_is_told_by_the_text_that_names_it() -> None:
    """ "Sadafa" beside agencies is an outlet or a place: the one that a text says "in Sadafa" of is a place."""
    pipeline = arnorm.Pipeline([DropBoilerplate()])
    for names in ("في الصدفة", "بالصدفة", "أهالي الصدفة"):
        found = pipeline.explain(
            "\n".join((HEADLINE, "الصدفة - متابعات", BODY, f"وقال المشرف {names} إن العمل بدأ."))
        ).meta
        assert [meta.place for meta in found] == ["الصدفة"], names
    found = pipeline.explain("\n".join((HEADLINE, "الصدفة - متابعات", BODY, BODY))).meta
    assert [meta.place for meta in found] == [None]


def test_a_writer_above_the_headline() -> None:
    context = arnorm.Context(title=HEADLINE)
    found = arnorm.preset("news").explain("\n".join(("سامي حداد", HEADLINE, BODY)), context=context).meta
    assert [meta.name for meta in found] == ["سامي حداد"]


def test_parts_are_read_in_linear_time() -> None:
    pipeline = arnorm.Pipeline([DropBoilerplate()])
    assert_linear(pipeline.explain, lambda size: f"{HEADLINE}\n{filled('الصدفة - سامي / ', size)}\n{BODY}")
