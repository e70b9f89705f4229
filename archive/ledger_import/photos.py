"""Which photo a line of a ledger means: by number, UUID, file, hash or the supplier's reference."""

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.store.models import File, Photo
from archive.values import PhotoId
from resources.i18n import gettext as _
from resources.i18n import mark

WAYS = {
    "id": mark("its number"), "reference": mark("the supplier’s reference"),
    "file": mark("a file’s name"), "hash": mark("a file’s hash or the UUID"),
}  # fmt: skip
"""How a ledger may name a photo."""


class PhotoFinder:
    """Every name by which photos can be found; loaded once for all lines."""

    def __init__(self, session: Session, ways: Iterable[str] = ()) -> None:
        self._ways = tuple(ways) or tuple(WAYS)
        self._found: dict[str, dict[str, set[int]]] = {way: defaultdict(set) for way in WAYS}
        jobs: dict[str, set[int]] = defaultdict(set)
        columns = (Photo.id, Photo.uuid, Photo.supplier_reference, Photo.job_id)
        for photo_id, uuid, reference, job in session.execute(select(*columns)):
            self._found["id"][str(photo_id)].add(photo_id)
            self._found["hash"][uuid.casefold()].add(photo_id)
            if reference:
                self._found["reference"][_bare(reference)].add(photo_id)
            if job:
                jobs[_bare(job)].add(photo_id)
        for job, ids in jobs.items():  # wires number single pictures there, desks whole assignments
            self._found["reference"].setdefault(job, ids)
        for photo_id, name, sha256 in session.execute(
            select(File.photo_id, File.name, File.sha256)
        ):
            self._found["hash"][sha256].add(photo_id)
            self._found["file"][name.casefold()].add(photo_id)
            stem, dot, _ending = name.rpartition(".")
            if dot and stem:
                self._found["file"][stem.casefold()].add(photo_id)

    def photo(self, cell: str) -> PhotoId:
        """Return the one photo a cell names.

        Raises:
            Invalid: it names none, or may name several.
        """
        wanted = cell.strip()
        if not wanted:
            raise Invalid(field="photo", problem=_("the photo is not named."))
        found = {way: self._found[way].get(_form(way, wanted), set()) for way in self._ways}
        ids = set().union(*found.values())
        if len(ids) == 1:
            return PhotoId(ids.pop())
        if not ids:
            problem = _("there is no photo “{name}”.").format(name=wanted)
            raise Invalid(field="photo", problem=problem)
        ways = [f"{_(WAYS[way])}: {', '.join(map(str, sorted(each)))}"
                for way, each in found.items() if each]  # fmt: skip
        problem = _("“{name}” may be several photos ({ways}); say how the ledger names photos.")
        raise Invalid(field="photo", problem=problem.format(name=wanted, ways="; ".join(ways)))


def _form(way: str, wanted: str) -> str:
    if way == "id":
        return wanted.lstrip("#").removesuffix(".0").lstrip("0") or "0"
    if way == "reference":
        return _bare(wanted)
    return (_file_name(wanted) if way == "file" else wanted).casefold()


def _file_name(wanted: str) -> str:
    """The last part of a path or of a web address."""
    if "://" in wanted:
        wanted = unquote(re.split(r"[?#]", wanted)[0])
    return wanted.replace("\\", "/").rsplit("/", 1)[-1]


def _bare(reference: str) -> str:
    return " ".join(reference.split()).casefold()
