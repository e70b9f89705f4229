"""What the pages of tags, places and events share: a tree, what can be done, and a box to find."""

from ui.trees.counted import CountedTree, counted_row
from ui.trees.deeds import Deed, DeedBar
from ui.trees.page import TreePage
from ui.trees.sums import with_below

__all__ = ["CountedTree", "Deed", "DeedBar", "TreePage", "counted_row", "with_below"]
