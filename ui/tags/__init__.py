"""The table of tags: a tree to put in order, with other names and counts, and lists in and out."""

from ui.tags.page import Tags

__all__ = ["Tags"]
