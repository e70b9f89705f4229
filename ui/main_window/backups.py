"""Where a backup is to be saved, and which one is to be restored."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from archive.catalogue import Catalogue
from resources.i18n import gettext as _
from ui import ask

_FILTERS = ("*.db",)


def place_for_backup(parent: QWidget, catalogue: Catalogue, today: date) -> Path | None:
    """Ask where to save a backup; its name says of what and when."""
    name = f"{catalogue.path.name} {today.isoformat()}.db"
    return ask.file_to_save(
        parent, _("Save a backup of the database"), name=name, filters=_FILTERS, suffix="db"
    )


def backup_to_restore(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a backup, beginning where the archive keeps its own."""
    kept = folder / "backups"
    chosen = ask.files(
        parent,
        _("Choose a backup of the database"),
        filters=_FILTERS,
        folder=str(kept if kept.is_dir() else folder),
    )
    return chosen[0] if chosen else None
