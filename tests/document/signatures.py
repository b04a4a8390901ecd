"""What the metadata of a made-up article is asked with: its headline, a paragraph, and all fields that are told."""

from __future__ import annotations

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate

__all__ = ["BODY", "HEADLINE", "PIPELINE", "told"]

HEADLINE = "المرفأ يفتح رصيفه الجديد"  # the port opens its new quay
BODY = "بدأ العمل في المرفأ صباح اليوم ويستمر إلى نهاية العام بحسب ما قال المشرف على المشروع للصحفيين."
PIPELINE = arnorm.Pipeline([DropBoilerplate()])


def told(*lines: str) -> list[str]:
    """Return what a text with these lines tells: all fields, in order."""
    metas = PIPELINE.explain("\n".join(lines)).meta
    return [value for meta in metas for value in meta.fields.values()]
