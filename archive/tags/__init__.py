"""Tags: words photos are filed under.

Names need not be unique (two vocabularies may both have "Mercury"); a tag may stand under several
others, has aliases, and belongs to a vocabulary: the desk's own keywords (none), IPTC Media Topics,
people, organisations. Searching a tag finds what stands below it.
"""

from archive.tags.edit import (
    add_tag,
    add_tag_alias,
    add_tag_parent,
    add_vocabulary,
    find_or_add_tag,
    merge_tags,
    move_tags,
    remove_tag,
    remove_tag_alias,
    remove_tag_parent,
    remove_tags,
    rename_tag,
    set_tag_aliases,
)
from archive.tags.exchange import WRITERS, TakenIn, keyword_list, take_in_list
from archive.tags.keywords import Keyword, KeywordList
from archive.tags.lists import FORMATS, read_list
from archive.tags.photos import TagUse, tag_photos, tags_of, tags_of_photos, untag_photos
from archive.tags.read import (
    TagRecord,
    VocabularyRecord,
    children,
    descendants,
    find_tags,
    tag,
    tags,
    vocabularies,
)
from archive.tags.tree import TagNode, TagTree, tag_tree

__all__ = [
    "FORMATS",
    "WRITERS",
    "Keyword",
    "KeywordList",
    "TagNode",
    "TagRecord",
    "TagTree",
    "TagUse",
    "TakenIn",
    "VocabularyRecord",
    "add_tag",
    "add_tag_alias",
    "add_tag_parent",
    "add_vocabulary",
    "children",
    "descendants",
    "find_or_add_tag",
    "find_tags",
    "keyword_list",
    "merge_tags",
    "move_tags",
    "read_list",
    "remove_tag",
    "remove_tag_alias",
    "remove_tag_parent",
    "remove_tags",
    "rename_tag",
    "set_tag_aliases",
    "tag",
    "tag_photos",
    "tag_tree",
    "tags",
    "tags_of",
    "tags_of_photos",
    "take_in_list",
    "untag_photos",
    "vocabularies",
]
