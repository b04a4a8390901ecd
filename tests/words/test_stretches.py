"""What a process remembers of stretches may be forgotten at any time, by another thread too: no answer changes."""

from __future__ import annotations

import pytest

from arnorm.words.doubtful import stretches
from arnorm.words.doubtful.stretches import Stretches

OPEN, SECOND, ELSEWHERE = "\u0627\u0644\u0649", "\u0639\u0644\u0649", "\u0641\u0649"  # words that end in alef maksura


class Interrupted:
    """A judge whose every look lets another thread ask something else meanwhile."""

    def __init__(self) -> None:
        self.stretches: Stretches[str] = Stretches(self.judge, bool)

    def judge(self, word: str) -> str:
        if word == SECOND:
            self.stretches.find(ELSEWHERE)
            self.stretches.count(ELSEWHERE)
        return word


def test_what_another_thread_makes_it_forget_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "_MOST", 0)
    asked = Interrupted().stretches
    assert [found.word for found in asked.find(f"{OPEN} {SECOND}")] == [OPEN, SECOND]
    assert asked.count(f"{OPEN} {SECOND} {OPEN}") == 3


def test_a_text_without_spaces_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def judge(word: str) -> str:
        looked.append(word)
        return word

    asked: Stretches[str] = Stretches(judge, bool)
    long = "\u060c".join([OPEN] * 100)  # between commas
    assert [len(asked.find(long)), asked.count(long), len(asked.find(long))] == [100, 100, 100]
    assert len(looked) == 300
    asked.find(OPEN)
    asked.find(OPEN)
    assert len(looked) == 301
