"""The foot of a page whose article is not told from the rest: what stands below the last running text of all."""

from __future__ import annotations

from arnorm.document.boilerplate.main_block.block.blocks import MENU, Block
from arnorm.document.boilerplate.main_block.ends.reached import to_its_end
from arnorm.document.boilerplate.main_block.ends.signature import behind_signature
from arnorm.document.boilerplate.main_block.ends.unproved import behind_unproved
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["foot_of"]


def foot_of(layout: Layout) -> int:
    """Return the place of the first line of a page's foot, that behind the last line where it has none.

    No running text stands in it, and rules know two of its lines or more.
    """
    text = [at for at in range(layout.size) if layout.is_text(at) or layout.is_told(at)]
    if not text or sum(layout.cue(at) == "nav" for at in range(text[0], text[-1])) >= MENU:  # two articles
        return layout.size
    block = to_its_end(layout, Block(text[0], text[-1] + 1, 0.0), layout.size)
    end = max(behind_unproved(layout, block), behind_signature(layout, block.stop))
    known = sum(layout.is_residue(at) for at in range(end, layout.size))
    return end if known >= limits().page["beside"] else layout.size
