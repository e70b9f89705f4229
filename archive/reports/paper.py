"""Reports as PDF, set by Typst from ``resources/reports/report.typ``: thumbnails, repeated headers.

Pictures of sensitive photos are blurred beyond recognition before they reach the page. Beyond
``MOST_PICTURES`` different pictures none is shown, and the report says so.
"""

import io
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from archive.reports.binding import Book
from archive.reports.report import Report, Row, Value, moment_text
from archive.reports.tables import about
from archive.values import NoProgress, Progress
from resources import path as resource
from resources.i18n import gettext as _
from resources.i18n import language, mark

MOST_PICTURES = 1_500
ROWS_AT_ONCE = 1_000
"""Rows that are set together; a report with more of them is set in parts."""

_SHEETS = ("report.typ", "feet.typ", "sheet.typ")

PICTURE_EDGE = 160
"""Pixels of the longest edge: 22 mm at 180 dots an inch."""

_MARKED = b"/MarkInfo<</Marked true/Suspects false>>"

Pictures = Callable[[str], bytes | None]
"""Gives the JPEG of a thumbnail by the hash of its file, or None."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_CJK_FONT = re.compile(
    r"CJK|Source Han|Noto S\w+ (?:SC|TC|HK|JP|KR)|WenQuanYi|SimSun|SimHei|YaHei|JhengHei|PingFang|"
    r"Hiragino|Heiti|Songti|MingLiU|Meiryo|MS (?:P?Gothic|P?Mincho)|Yu (?:Gothic|Mincho)|Malgun|"
    r"Nanum|Batang|Gulim|Droid Sans Fallback|AR PL|Unifont|IPA|Takao|VL Gothic|Baekmuk|UnDotum",
    re.IGNORECASE,
)
"""Names of fonts that hold Chinese, Japanese and Korean; none of ours does."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Control characters: on paper each would be a box."""

_ATTENTION = frozenset({"breaches", "missing", "problem", "days_left"})


def to_pdf(
    report: Report, pictures: Pictures | None = None, *, progress: Progress | None = None
) -> bytes:
    """Return a report as PDF. Takes about 0.5 s for 500 rows with pictures.

    Set pages take 0.2 MB a row, so a long report is set in parts that are bound together.
    """
    import typst

    progress = progress or NoProgress()
    report = _with_font_note(report, typst.Fonts().families())
    with tempfile.TemporaryDirectory(prefix="cutline-report-") as folder:
        root = Path(folder)
        for name in _SHEETS:
            shutil.copyfile(resource("reports", name), root / name)
        placed = _place_pictures(report, pictures, root, progress)
        progress.begin(len(report.rows), _("Setting pages"))
        if len(report.rows) <= ROWS_AT_ONCE:
            setter = _Setter(root, _moment(report))
            pdf = setter.set("report.typ", _data(report, placed, report.rows))
        else:
            pdf = _in_parts(report, placed, root, progress)
        progress.advance(len(report.rows))  # who cancelled while pages were set gets no file
    return pdf


def _in_parts(
    report: Report, placed: dict[tuple[str, bool], str], root: Path, progress: Progress
) -> bytes:
    """Set a report part by part, then its page numbers, which nobody knows before."""
    book, setter = Book(), _Setter(root, _moment(report))
    for start in range(0, len(report.rows), ROWS_AT_ONCE):
        progress.advance(start)
        rows = report.rows[start : start + ROWS_AT_ONCE]
        part = _data(report, placed, rows) | {"front": start == 0, "page": ""}
        book.add(setter.set("report.typ", part, tagged=False))
        setter.forget()
    feet = {"lang": language(), "page": _("page {n} of {all}"), "pages": book.pages}
    return book.bound(setter.set("feet.typ", feet, tagged=False))


class _Setter:
    """Sets sheets that lie in a folder; it knows the fonts once for all of them."""

    def __init__(self, root: Path, moment: int) -> None:
        import typst

        self._root, self._moment = root, moment
        self._compiler = typst.Compiler(root=str(root))

    def set(self, sheet: str, data: dict[str, object], *, tagged: bool = True) -> bytes:
        """Return a sheet as PDF; ``tagged``: with its structure, for screen readers."""
        text = json.dumps(data, ensure_ascii=False)
        (self._root / "data.json").write_text(text, encoding="utf-8", errors="replace")
        pdf = self._compiler.compile(
            str(self._root / sheet), format="pdf", timestamp=self._moment, pdf_tags=tagged
        )
        return _plainly_marked(pdf if isinstance(pdf, bytes) else b"")  # pages are a list as PNG

    def forget(self) -> None:
        """Let go of the pages that are set: typst keeps them until ten more documents are."""
        for _number in range(_KEPT_BY_TYPST):
            self._compiler.compile(b"", format="pdf")


_KEPT_BY_TYPST = 12


def _plainly_marked(pdf: bytes) -> bytes:
    # WORKAROUND poppler before 23.03: a boolean there, which the standard asks for, is reported as
    # a syntax error. False is what its absence means; the length stays, so no offset moves.
    return pdf.replace(_MARKED, b"/MarkInfo<</Marked true".ljust(len(_MARKED) - 2) + b">>")


def _with_font_note(report: Report, families: Iterable[str]) -> Report:
    """Say so where Chinese, Japanese or Korean words will be boxes for want of a font."""
    if not any(isinstance(value, str) and _CJK.search(value)
               for row in report.rows for value in row.values.values()):  # fmt: skip
        return report
    if any(_CJK_FONT.search(family) for family in families):
        return report
    note = _(
        "Chinese, Japanese and Korean words appear as boxes: this computer has no font for them "
        "(on Debian: the package fonts-noto-cjk). The other formats hold them."
    )
    return replace(report, notes=(*report.notes, note))


def _moment(report: Report) -> int:
    try:
        made = datetime.fromisoformat(report.made_at.replace("Z", "+00:00"))
    except ValueError:
        made = datetime(2000, 1, 1, tzinfo=UTC)
    return int(made.timestamp())


def _in_groups(number: str) -> str:
    """A number with narrow spaces between thousands."""
    whole = re.match(r"\d+", number)
    if whole is None:
        return number
    return f"{int(whole[0]):,}".replace(",", "\u202f") + number[whole.end() :]


_CODES = {
    "use": {"published": mark("published"), "pending": mark("planned"),
            "removed": mark("taken down"), "not used": mark("not used"),
            "online": mark("online since before")},
    "state": {"published": mark("published"), "removed": mark("taken down")},
    "verdict": {"clear": mark("clear"), "conditions": mark("conditions"),
                "blocked": mark("blocked"), "unknown": mark("unknown")},
    "credit_check": {"ok": mark("ok"), "incomplete": mark("incomplete"),
                     "missing": mark("missing"), "wrong": mark("wrong"),
                     "exposed": mark("exposed"), "not recorded": mark("not recorded")},
}  # fmt: skip
"""Codes in the reader's words; the other formats keep the codes."""


def _said(key: str, value: str) -> str:
    words = _CODES.get(key, {}).get(value)
    return _(words) if words else value


def _data(
    report: Report, placed: dict[tuple[str, bool], str], rows: Sequence[Row]
) -> dict[str, object]:
    stacks = report.layout
    notes = list(report.notes)
    shows = bool(placed)
    if report.pictures and len(_wanted(report.rows)) > MOST_PICTURES:
        notes.append(_("Pictures are left out of reports with more than {n} of them.").format(
            n=MOST_PICTURES))  # fmt: skip
    intro = [pair for pair in about(report) if pair[0] != _("Note")]
    facts = intro[1 : len(intro) - len(report.totals)]
    facts = [(name, moment_text(words) if name == _("Made") else words) for name, words in facts]
    return {
        "title": report.title,
        "author": report.letterhead.split("\n")[0] if report.letterhead else "Cutline",
        "lang": language(),
        "letterhead": [line for line in report.letterhead.split("\n") if line.strip()],
        "period": facts[1][1],
        "about": facts,
        "totals": [(total.label, _in_groups(total.text)) for total in report.totals],
        "notes": notes,
        "table-title": _("Records"),
        "nothing": _("Nothing was found for this search and period."),
        "foot": f"{report.title} · {moment_text(report.made_at)}",
        "page": _("page {n} of {all}"),
        "pictures": shows,
        "columns": [{"label": _(stack.label), "width": stack.width} for stack in stacks],
        "rows": [_row(report, row, placed) for row in rows],
        "front": True,
    }


def _row(report: Report, row: Row, placed: dict[tuple[str, bool], str]) -> dict[str, object]:
    labels = {column.key: _(column.label) for column in report.columns}
    cells: list[list[dict[str, str]]] = []
    for stack in report.layout:
        own_column = stack.keys if len(stack.keys) == 1 else ()
        parts: list[dict[str, str]] = []
        for key in stack.keys:
            value = row.values.get(key)
            if value in (None, ""):
                continue
            label = labels.get(key, key) if key not in own_column else ""
            parts.append(_part(key, value, row, first=not parts, label=label))
        if len(stack.keys) == 1 and cells:
            parts = [{**part, "kind": part["kind"].replace("strong", "plain")} for part in parts]
        cells.append(parts)
    picture = placed.get((row.picture or "", row.sensitive))
    alt = _("Sensitive picture, blurred") if row.sensitive else str(row.values.get("caption") or "")
    return {"cells": cells, "picture": picture, "alt": alt}


def _part(key: str, value: Value, row: Row, *, first: bool, label: str) -> dict[str, str]:
    text = _("yes") if value is True else _said(key, _UNSEEN.sub(" ", str(value)))
    if key == "fee" and row.values.get("currency"):
        text = f"{_in_groups(text)} {row.values['currency']}"
    if key == "fees":
        text = ", ".join(map(_in_groups, text.split(", ")))
    if key in _ATTENTION and row.level:
        return {"text": text if first else f"{label}: {text}", "kind": row.level}
    if key in _LABELLED and label:
        return {"text": f"{label}: {text}", "kind": "quiet"}
    if key in _QUIET:
        return {"text": text, "kind": "quiet"}
    return {"text": text, "kind": "strong" if first else "plain"}


_LABELLED = frozenset({"credit_owed", "credit_check", "licensor", "scope", "invoice", "begins",
                       "days_left", "supplier", "credit_state", "kept", "modality",
                       "state"})  # fmt: skip
"""Values that say little without the name of their column."""


_QUIET = frozenset({"reasons"})


def _wanted(rows: Iterable[Row]) -> dict[tuple[str, bool], None]:
    return {(row.picture, row.sensitive): None for row in rows if row.picture}


def _place_pictures(
    report: Report, pictures: Pictures | None, root: Path, progress: Progress
) -> dict[tuple[str, bool], str]:
    wanted = _wanted(report.rows) if report.pictures and pictures else {}
    if not pictures or len(wanted) > MOST_PICTURES:
        return {}
    progress.begin(len(wanted), _("Preparing pictures"))
    placed: dict[tuple[str, bool], str] = {}
    for number, (sha256, sensitive) in enumerate(wanted, start=1):
        jpeg = pictures(sha256)
        small = _small(jpeg, sensitive=sensitive) if jpeg else None
        if small is not None:
            name = f"{number}.jpg"
            (root / name).write_bytes(small)
            placed[sha256, sensitive] = name
        if number % 50 == 0:
            progress.advance(number)
    return placed


def _small(jpeg: bytes, *, sensitive: bool) -> bytes | None:
    from PIL import Image, ImageFilter, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(jpeg)) as opened:
            picture = opened.convert("RGB")
    except (UnidentifiedImageError, OSError):
        return None
    picture.thumbnail((PICTURE_EDGE, PICTURE_EDGE), Image.Resampling.LANCZOS)
    if sensitive:
        size = picture.size
        picture = picture.resize((max(1, size[0] // 24), max(1, size[1] // 24)))
        picture = picture.resize(size, Image.Resampling.BICUBIC)
        picture = picture.filter(ImageFilter.GaussianBlur(6))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()
