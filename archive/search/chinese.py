"""Chinese in its other writing: 燭光 (traditional) is found by 烛光 (simplified), and so back."""

import re
from functools import cache, lru_cache
from typing import Any

from archive.reading.fold import phrase

_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@lru_cache(maxsize=1024)
def other_writings(text: str) -> tuple[str, ...]:
    """Return a text's folded words in the other writing, as index phrases; none if it has none."""
    if not _IDEOGRAPH.search(text):
        return ()
    known = text.encode("utf-8", "replace").decode()  # halves of pairs break the converter
    written = dict.fromkeys(converter.convert(known) for converter in _converters())
    return tuple(
        " ".join(pieces)
        for each in written if each != text and (pieces := phrase(each))
        and not pieces[-1].endswith("*")
    )  # fmt: skip


@cache
def _converters() -> tuple[Any, ...]:
    import opencc  # late: its dictionaries take 0.2 s to open

    return opencc.OpenCC("t2s"), opencc.OpenCC("s2t")
