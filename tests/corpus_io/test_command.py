"""``arnorm corpus``: what goes in comes out, normalized, in order, counted, whatever happens on the way."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

import arnorm
from arnorm import Context
from arnorm.corpus.summary import Summary
from tests.console.test_run import Capture, put, run
from tests.corpus_io.asked import BAD, LIGHT, NEW, REASONS, TATWEEL, TEXTS, content, corpus, jsonl, line, told
from tests.document.profile.articles import PROMO, article, fitted

pytestmark = pytest.mark.usefixtures("small_chunks")


def test_jsonl_comes_out_to_the_letter(tmp_path: Path, capfdbinary: Capture) -> None:
    source, out = put(tmp_path / "in.jsonl", jsonl(TEXTS)), tmp_path / "out.jsonl"
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 0
    expected = [
        line(text, n) if text == new else line(new, 1).replace("1.10", f"{n}.10", 1)
        for n, (text, new) in enumerate(zip(TEXTS, NEW, strict=True))
    ]
    assert out.read_text("utf-8").split("\n")[:-1] == expected
    changed = sum(text != new for text, new in zip(TEXTS, NEW, strict=True))
    assert f"90 documents, {changed} changed, 0 rejected" in err
    report = told(out)
    assert report["fingerprint"] == LIGHT.fingerprint()
    assert report["summary"]["edits"] == {"spaces.v1": 90, "tatweel.v1": 60}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl", "out.jsonl.arnorm.json"]


@pytest.mark.parametrize(("errors", "left"), [("keep", 95), ("drop", 90)])
def test_what_cannot_be_read_is_kept_or_dropped_and_counted(
    tmp_path: Path, capfdbinary: Capture, errors: str, left: int
) -> None:
    data = jsonl(TEXTS).encode().splitlines(keepends=True)
    for number, bad in enumerate(BAD):
        data.insert(number * 7, bad)
    source, out, rejects = put(tmp_path / "in.jsonl", b"".join(data)), tmp_path / "out.jsonl", tmp_path / "r.jsonl"
    code, err = corpus(capfdbinary, source, "-o", out, "--errors", errors, "--rejects", rejects)
    assert code == 0
    assert "5 rejected" in err
    assert f"first no text: {source}:15: 'text' is 5" in err
    summary = told(out)["summary"]
    assert list(summary["first"]) == list(REASONS)
    assert summary["rejected"] == REASONS
    assert (summary["documents"], summary["kept"] + summary["dropped"]) == (95, 5)
    lines = out.read_bytes().splitlines(keepends=True)
    assert len(lines) == left
    assert [bad in lines for bad in BAD] == [errors == "keep"] * 5
    listed = [json.loads(one) for one in rejects.read_text("utf-8").splitlines()]
    assert [one["reason"] for one in listed] == ["null", "missing field", "no text", "broken byte", "bad line"]
    assert [one["place"] for one in listed] == [f"{source}:{n * 7 + 1}" for n in range(5)]


def test_stop_names_the_place_and_goes_on_when_it_may(tmp_path: Path, capfdbinary: Capture) -> None:
    source = put(tmp_path / "in.jsonl", jsonl(TEXTS).encode() + BAD[0] + jsonl(TEXTS[:3]).encode())
    out = tmp_path / "out.jsonl"
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 2
    assert f"{source}:91" in err
    assert "--errors drop" in err
    assert not out.exists()
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 2
    assert "--resume" in err
    code, err = corpus(capfdbinary, source, "-o", out, "--resume", "--errors", "drop")
    assert code == 0, err
    whole = tmp_path / "whole.jsonl"
    assert corpus(capfdbinary, source, "-o", whole, "--errors", "drop")[0] == 0
    assert out.read_bytes() == whole.read_bytes()
    assert {**told(out)["summary"], "seconds": 0} == {**told(whole)["summary"], "seconds": 0}


def test_workers_keep_the_order(tmp_path: Path, capfdbinary: Capture) -> None:
    source = put(tmp_path / "in.jsonl", jsonl(TEXTS) + '{"text": 1}\n' + jsonl(TEXTS))
    one, two = tmp_path / "one.jsonl.gz", tmp_path / "two.jsonl.gz"
    assert corpus(capfdbinary, source, "-o", one, "--errors", "keep")[0] == 0
    code, err = corpus(capfdbinary, source, "-o", two, "--errors", "keep", workers=2)
    assert code == 0, err
    assert one.read_bytes() == two.read_bytes()
    assert len(gzip.decompress(one.read_bytes()).splitlines()) == 181
    again = tmp_path / "again.jsonl"
    assert corpus(capfdbinary, one, "-o", again, "--errors", "keep")[0] == 0
    assert again.read_bytes() == gzip.decompress(one.read_bytes())


@pytest.mark.parametrize("sign", [",", "\t"])
def test_tables_come_out_to_the_letter(tmp_path: Path, capfdbinary: Capture, sign: str) -> None:
    kind = {",": "csv", "\t": "tsv"}[sign]
    rows = [f'1{sign}"س{TATWEEL}لام"{sign}"x"\r\n', f"2{sign}سلام{sign}x\n", f'3{sign}س{TATWEEL}لام{sign}"a\nb"']
    bad = [f"4{sign}a\n", f'5{sign}"a{sign}b\n']
    head = f'\ufeff"id"{sign}text{sign}n\r\n'
    source = put(tmp_path / f"in.{kind}", head + "".join(rows) + "\n" + "".join(bad))
    out = tmp_path / f"out.{kind}"
    assert corpus(capfdbinary, source, "-o", out, "--errors", "keep")[0] == 0
    kept = "".join(rows).replace(TATWEEL, "") + "\n" + "".join(bad)
    assert out.read_bytes().decode() == head + kept
    assert told(out)["summary"]["rejected"] == {"bad line": 2}
    assert corpus(capfdbinary, source, "-o", out, "--errors", "drop", "--explain")[0] == 0
    found = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline=""), delimiter=sign))
    assert found[0] == ["id", "text", "n", "edits"]
    assert [json.loads(row[3]) for row in found[1:]][1] == []
    assert json.loads(found[1][3])[0]["by"] == ["tatweel.v1"]
    code, err = corpus(capfdbinary, source, "-o", out, "--text-field", "body")
    assert code == 2
    assert "name one of the columns: id, text, n" in err


def test_a_folder_of_texts(tmp_path: Path, capfdbinary: Capture) -> None:
    for name, data in (("a.txt", TEXTS[1]), ("deep/b.TXT", TEXTS[2]), ("c.txt", b"\xff"), ("other.md", "x")):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        put(tmp_path / "in" / name, data)
    out = tmp_path / "out"
    assert corpus(capfdbinary, tmp_path / "in", "-o", out, "--errors", "keep")[0] == 0
    assert content(out) == {"a.txt": NEW[1].encode(), "deep/b.TXT": NEW[2].encode(), "c.txt": b"\xff"}
    assert told(out)["summary"]["rejected"] == {"broken byte": 1}
    for arguments in (
        ("-o", out),
        ("-o", out, "--resume"),
        ("-o", tmp_path / "in" / "out"),
        ("-o", tmp_path / "new", "--typos"),
    ):
        assert corpus(capfdbinary, tmp_path / "in", *arguments)[0] == 2


def test_fields_a_profile_and_a_saved_pipeline(tmp_path: Path, capfdbinary: Capture) -> None:
    profile = fitted(PROMO)
    profile.save(tmp_path / "profile")
    given = [article(1000 + n, PROMO)[0] for n in range(30)]
    rows = [{"body": text, "head": text.partition("\n")[0], "paper": "port"} for text in given]
    source = put(tmp_path / "in.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    out = tmp_path / "out.jsonl"
    fields = ("--text-field", "body", "--title-field", "head", "--outlet-field", "paper")
    options = ("--preset", "news", "--profile", tmp_path / "profile")
    assert run(capfdbinary, "corpus", source, "-o", out, *fields, *options, "--workers", 1)[0] == 0
    pipeline = arnorm.preset("news").replacing(arnorm.steps.DropBoilerplate(profile=profile))
    expected = [pipeline(row["body"], context=Context(row["head"], row["paper"])) for row in rows]
    assert [json.loads(one)["body"] for one in out.read_text("utf-8").splitlines()] == expected
    assert PROMO in given[0]
    assert PROMO not in expected[0]
    assert told(out)["fingerprint"] == pipeline.fingerprint()
    saved = put(tmp_path / "p.json", json.dumps(arnorm.preset("search").to_dict()))
    assert run(capfdbinary, "corpus", source, "-o", out, *fields[:2], "--pipeline", saved)[0] == 0
    assert told(out)["fingerprint"] == arnorm.preset("search").fingerprint()


def test_typos_are_added_and_counted(tmp_path: Path, capfdbinary: Capture) -> None:
    text = f"ضبط الجيش شحنات الأسحلة س{TATWEEL}"
    source, out = put(tmp_path / "in.jsonl", json.dumps({"text": text}) + "\n"), tmp_path / "out.jsonl"
    code, err = corpus(capfdbinary, source, "-o", out, "--typos")
    assert code == 0
    assert "typos: transposition 1" in err
    made = json.loads(out.read_text("utf-8"))
    assert made["text"] == text
    assert made["typos"][0]["word"] == "الأسحلة"


def test_a_step_that_fails_rejects_its_document(
    tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    explain = arnorm.Pipeline.explain

    def failing(self: arnorm.Pipeline, text: str, **how: Any) -> Any:
        if "رقم 7" in text:
            raise ZeroDivisionError("no")
        return explain(self, text, **how)

    monkeypatch.setattr(arnorm.Pipeline, "explain", failing)
    source, out = put(tmp_path / "in.jsonl", jsonl(TEXTS)), tmp_path / "out.jsonl"
    assert corpus(capfdbinary, source, "-o", out, "--errors", "drop")[0] == 0
    assert told(out)["summary"]["rejected"] == {"failed": 11}
    assert told(out)["summary"]["documents"] == 90


def test_a_packed_file_that_is_cut_short_is_counted(tmp_path: Path, capfdbinary: Capture) -> None:
    data = gzip.compress(jsonl(TEXTS).encode())
    source, out = put(tmp_path / "in.jsonl.gz", data[:-20]), tmp_path / "out.jsonl"
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 2
    assert "cannot be read" in err
    assert corpus(capfdbinary, source, "-o", out, "--resume", "--errors", "keep")[0] == 0
    assert told(out)["summary"]["rejected"] == {"unreadable": 1}


def test_misuse_teaches(tmp_path: Path, capfdbinary: Capture) -> None:
    source = put(tmp_path / "in.jsonl", jsonl(TEXTS[:2]))
    put(tmp_path / "b.csv", "x\n1\n")
    for arguments, said in [
        ((source, "-o", source), "it is an input"),
        ((source, "-o", tmp_path / "o.csv"), "the input is jsonl"),
        ((source, "-o", tmp_path / "no" / "o.jsonl"), "a folder that is there"),
        ((source, tmp_path / "b.csv", "-o", tmp_path / "o.csv"), "files of one kind"),
        ((tmp_path / "b.csv", "-o", tmp_path / "o.csv"), "name one of the columns"),
        ((tmp_path / "none.jsonl", "-o", tmp_path / "o.jsonl"), "no such file"),
        ((put(tmp_path / "x.doc", ""), "-o", tmp_path / "o.jsonl"), ".jsonl"),
        ((put(tmp_path / "x.json", ""), "-o", tmp_path / "o.jsonl"), "jq"),
        ((put(tmp_path / "d.csv", "text,text\n"), "-o", tmp_path / "o.csv"), "more than once"),
        ((source, "-o", "-"), "arnorm --jsonl"),
        ((source, "-o", tmp_path / "o.jsonl", "--encoding", "klingon"), "--encoding"),
        ((source, "-o", tmp_path / "o.jsonl", "--rejects", tmp_path), "--rejects"),
        ((source, "-o", tmp_path / "o.jsonl", "--rejects", tmp_path / "o.jsonl"), "it is the output"),
    ]:
        code, err = corpus(capfdbinary, *arguments)
        assert code == 2, arguments
        assert said in err
    assert corpus(capfdbinary, source, "-o", tmp_path / "o.jsonl", workers=0)[0] == 2


def test_the_summary_adds_up_and_comes_back() -> None:
    one = Summary(3, 2, 0, 1, 1.5)
    one.edits.update({"tatweel.v1": 3, "alef.v1": 5})
    assert Summary.from_dict(one.to_dict()) == one
    assert one.lines()[1] == "edits: alef.v1 5, tatweel.v1 3"
    one.add(one)
    assert (one.documents, one.edits["alef.v1"], one.seconds) == (6, 10, 1.5)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32-le", "cp1256", "utf-8-sig"])
def test_old_encodings_come_out_in_utf_8(tmp_path: Path, capfdbinary: Capture, encoding: str) -> None:
    lines, out = [line(text, 1) for text in TEXTS[:20]], tmp_path / "out.jsonl"
    lines.insert(3, '{"text": null, "n": "وزارة"}')
    source = put(tmp_path / "in.jsonl", "".join(one + "\n" for one in lines).encode(encoding))
    given = ("--encoding", encoding, "--errors", "keep")
    assert corpus(capfdbinary, source, "-o", out, *given)[0] == 0
    made = out.read_text("utf-8").splitlines()
    assert made[3] == lines[3]
    assert [json.loads(one)["text"] for one in made] == [*NEW[:3], None, *NEW[3:20]]
    rows = "id,text\r\n" + "".join(f"{n},{text}\r\n" for n, text in enumerate(TEXTS[:9])) + "وزارة\r\n"
    out, source = tmp_path / "out.csv", put(tmp_path / "in.csv", rows.encode(encoding))
    assert corpus(capfdbinary, source, "-o", out, *given)[0] == 0
    expected = "".join(f"{n},{text}\r\n" for n, text in enumerate(NEW[:9])) + "وزارة\r\n"
    assert out.read_bytes().decode() == "id,text\r\n" + expected
    (tmp_path / "in").mkdir()
    put(tmp_path / "in" / "a.txt", TEXTS[1].encode(encoding))
    assert corpus(capfdbinary, tmp_path / "in", "-o", tmp_path / "out", *given)[0] == 0
    assert content(tmp_path / "out") == {"a.txt": NEW[1].encode()}


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz"])
def test_jsonl_of_the_other_command_reads_the_same(tmp_path: Path, capfdbinary: Capture, suffix: str) -> None:
    data = b"\xef\xbb\xbf" + jsonl(TEXTS).encode().replace(b"\n", b"\r\n") + b"".join(BAD)
    source = put(tmp_path / f"in.{suffix}", gzip.compress(data) if suffix.endswith("gz") else data)
    out, rejects = tmp_path / "out.jsonl", tmp_path / "rejects.jsonl"
    assert corpus(capfdbinary, source, "-o", out, "--errors", "drop", "--rejects", rejects)[0] == 0
    code, said, err = run(capfdbinary, "--jsonl", "--preset", "light", source)
    assert (code, said) == (2, out.read_text("utf-8"))
    listed = [json.loads(one) for one in rejects.read_text("utf-8").splitlines()]
    assert err.splitlines() == [f"arnorm: {one['place']}: {one['reason']}: {one['said']}" for one in listed]


def test_a_folder_that_cannot_be_looked_into_is_counted(
    tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in" / "shut").mkdir(parents=True)
    put(tmp_path / "in" / "a.txt", TEXTS[1])
    scandir = os.scandir

    def refused(path: Any) -> Any:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    code, err = corpus(capfdbinary, tmp_path / "in", "-o", tmp_path / "out", "--errors", "drop")
    assert code == 0
    assert f"first unreadable: {tmp_path}/in/shut: Permission denied" in err


def test_a_text_inside_an_object(tmp_path: Path, capfdbinary: Capture) -> None:
    rows = "".join(f'{{"n": {n}.10, "body": {{"ar": {json.dumps(text)} }}}}\n' for n, text in enumerate(TEXTS))
    source, out = put(tmp_path / "in.jsonl", rows), tmp_path / "out.jsonl"
    assert corpus(capfdbinary, source, "-o", out, "--text-field", "body.ar")[0] == 0
    made = out.read_text("utf-8").splitlines()
    assert [json.loads(one)["body"]["ar"] for one in made] == NEW
    assert made[1].startswith('{"n": 1.10, "body": {"ar": "')
