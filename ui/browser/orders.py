"""The orders a result can be shown in: keys of ``search.SORTS``, with words for people."""

from resources.i18n import mark

ORDERS = (
    ("added", mark("Newest in the archive first")),
    ("-added", mark("Oldest in the archive first")),
    ("taken", mark("Latest taken first")),
    ("-taken", mark("Earliest taken first")),
    ("relevance", mark("Best match first")),
    ("rating", mark("Best rated first")),
    ("caption", mark("By caption")),
    ("credit", mark("By credit")),
    ("file", mark("By file name")),
    ("used", mark("Last used first")),
    ("expires", mark("Licence ends soonest")),
    ("size", mark("Largest first")),
    ("headline", mark("By headline")),
    ("format", mark("By format")),
    ("hand", mark("As arranged in a collection")),
)
