"""Actions on the archive as a whole, and taking back: the menus File and Edit."""

from resources.i18n import mark as _
from ui.actions.specs import ActionSpec, Menu, Needs

_A = Needs.ARCHIVE
_W = Needs.ARCHIVE | Needs.WRITABLE
_P = Needs.ARCHIVE | Needs.PHOTO
_F = Menu.FILE
_E = Menu.EDIT

ON_THE_ARCHIVE: tuple[ActionSpec, ...] = (
    # File
    ActionSpec("archive.new", _("&New archive…"), _F, "Ctrl+Shift+N", "archive-plus-outline"),
    ActionSpec("archive.open", _("&Open archive…"), _F, "Ctrl+O", "folder-open-outline"),
    ActionSpec("archive.sample", _("Open the &sample archive"), _F, "", "school-outline"),
    ActionSpec(
        "archive.switch",
        _("Make this window &writable"),
        _F,
        "",
        "pencil-lock-outline",
        Needs.ARCHIVE | Needs.LOCKED_OUT,
        also="unlock write",
    ),
    ActionSpec(
        "photo.import",
        _("&Bring in photos…"),
        _F,
        "Ctrl+I",
        "image-plus-outline",
        _W,
        _("Copy photos and folders into the archive"),
        group=1,
        toolbar=True,
        also="import add upload ingest",
    ),
    ActionSpec(
        "photo.import_folder",
        _("Bring in a &folder…"),
        _F,
        "Ctrl+Shift+I",
        "folder-plus-outline",
        _W,
        group=1,
        also="import add directory card",
    ),
    ActionSpec(
        "article.import",
        _("Bring in an &article…"),
        _F,
        "Ctrl+Shift+A",
        "newspaper-plus",
        _W,
        _("Paste a text, or open a text file or a saved page"),
        group=1,
        toolbar=True,
        also="import add paste story text",
    ),
    ActionSpec(
        "report.make",
        _("&Report…"),
        _F,
        "Ctrl+Shift+R",
        "file-chart-outline",
        _A,
        _("Licensing report and others, as PDF, XLSX, CSV or JSON"),
        group=2,
        toolbar=True,
        also="export pdf xlsx spreadsheet",
    ),
    ActionSpec(
        "report.list",
        _("Ear&lier reports…"),
        _F,
        "",
        "file-clock-outline",
        _A,
        _("Open a report again as it was handed over; compare it with another month’s"),
        group=2,
    ),
    ActionSpec(
        "archive.backup",
        _("Save a bac&kup…"),
        _F,
        "",
        "content-save-outline",
        _A,
        _("A copy of the database; photos are kept as files and need none"),
        group=3,
        also="export copy safe",
    ),
    ActionSpec(
        "archive.restore",
        _("R&estore a backup…"),
        _F,
        "",
        "backup-restore",
        _W,
        _("Go back to a saved database; the present one is kept beside it"),
        group=3,
        also="recover repair",
    ),
    ActionSpec(
        "settings",
        _("&Preferences…"),
        _F,
        "Ctrl+,",
        "cog-outline",
        group=4,
        also="settings options configure",
    ),
    ActionSpec("quit", _("&Quit"), _F, "Ctrl+Q", "power", group=5),
    # Edit
    ActionSpec("undo", _("&Undo"), _E, "Ctrl+Z", "undo", Needs.ARCHIVE | Needs.UNDO, toolbar=True),
    ActionSpec(
        "redo", _("&Redo"), _E, "Ctrl+Shift+Z", "redo", Needs.ARCHIVE | Needs.REDO, toolbar=True
    ),
    ActionSpec("history", _("&History"), _E, "Ctrl+H", "history", _A),
    ActionSpec("select.all", _("Select &all"), _E, "Ctrl+A", "select-all", _A, group=1),
    ActionSpec("select.none", _("Select n&one"), _E, "Ctrl+Shift+D", "select-off", _P, group=1),
    ActionSpec("select.invert", _("&Invert the selection"), _E, "", "select-inverse", _A, group=1),
    ActionSpec("search.focus", _("&Find…"), _E, "Ctrl+F", "magnify", _A, group=2),
    ActionSpec(
        "search.clear", _("Show all photos"), _E, "Ctrl+Shift+F", "magnify-close", _A, group=2
    ),
    ActionSpec(
        "search.save", _("&Save this search…"), _E, "Ctrl+S", "content-save-outline", _W, group=2
    ),
)
