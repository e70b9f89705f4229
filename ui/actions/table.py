"""The table of actions. To add one: a row here, and a bound method in a panel's ``bindings()``.

*Action* is what a person triggers; *command* is a write on the archive.
"""

from resources.i18n import mark as _
from ui.actions.specs import ActionSpec, Menu, Needs

_A = Needs.ARCHIVE
_W = Needs.ARCHIVE | Needs.WRITABLE
_P = Needs.ARCHIVE | Needs.PHOTO
_PW = Needs.ARCHIVE | Needs.PHOTO | Needs.WRITABLE
_P1 = Needs.ARCHIVE | Needs.ONE_PHOTO
_RW = Needs.ARCHIVE | Needs.ARTICLE | Needs.WRITABLE
_CW = Needs.ARCHIVE | Needs.CLAIM | Needs.WRITABLE
_LW = Needs.ARCHIVE | Needs.LICENCE | Needs.WRITABLE

_F, _E, _PH, _AR, _R, _V, _G, _H = Menu

ACTIONS: tuple[ActionSpec, ...] = (
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
    ),
    ActionSpec(
        "photo.import_folder",
        _("Bring in a &folder…"),
        _F,
        "Ctrl+Shift+I",
        "folder-plus-outline",
        _W,
        group=1,
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
    ),
    ActionSpec("settings", _("&Preferences…"), _F, "Ctrl+,", "cog-outline", group=3),
    ActionSpec("quit", _("&Quit"), _F, "Ctrl+Q", "power", group=4),
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
    # Photo
    ActionSpec(
        "caption.edit",
        _("Edit &caption"),
        _PH,
        "F2",
        "text-box-edit-outline",
        _P1 | _W,
        context=True,
    ),
    ActionSpec("headline.edit", _("Edit &headline"), _PH, "Shift+F2", "format-title", _P1 | _W),
    ActionSpec(
        "credit.edit", _("Edit c&redit"), _PH, "F3", "account-edit-outline", _P1 | _W, context=True
    ),
    ActionSpec(
        "conflict.settle",
        _("Settle a confl&ict"),
        _PH,
        "F4",
        "not-equal-variant",
        _P1 | _W,
        _("What the file’s carriers say differently; a digit chooses who is right"),
    ),
    ActionSpec("tag.add", _("Add &tags…"), _PH, "Ctrl+T", "tag-plus-outline", _PW, context=True),
    ActionSpec(
        "place.add", _("Add a &place…"), _PH, "Ctrl+L", "map-marker-plus-outline", _PW, context=True
    ),
    ActionSpec("event.add", _("Add an &event…"), _PH, "Ctrl+E", "calendar-plus", _PW, context=True),
    ActionSpec(
        "collection.add",
        _("Add to a c&ollection…"),
        _PH,
        "Ctrl+B",
        "folder-multiple-plus-outline",
        _PW,
        group=1,
        context=True,
    ),
    ActionSpec(
        "link.article",
        _("&Link to an article or claim…"),
        _PH,
        "Ctrl+Shift+K",
        "link-variant",
        _PW,
        group=1,
        context=True,
    ),
    ActionSpec(
        "sensitive.reveal",
        _("Re&veal"),
        _PH,
        "Ctrl+R",
        "eye-outline",
        _P,
        _("Show sensitive photos for now, without deciding anything"),
        group=2,
        context=True,
    ),
    ActionSpec(
        "sensitive.mark",
        _("Mark as &sensitive"),
        _PH,
        "Ctrl+Shift+X",
        "eye-off-outline",
        _PW,
        group=2,
        context=True,
    ),
    ActionSpec(
        "sensitive.clear",
        _("Mark as &not sensitive"),
        _PH,
        "",
        "eye-check-outline",
        _PW,
        group=2,
        context=True,
    ),
    ActionSpec(
        "caption.copy",
        _("Cop&y caption and credit"),
        _PH,
        "Ctrl+C",
        "content-copy",
        _P,
        group=3,
        context=True,
    ),
    ActionSpec(
        "photo.copy_to",
        _("E&xport copies…"),
        _PH,
        "Ctrl+Shift+E",
        "export",
        _P,
        group=3,
        context=True,
    ),
    ActionSpec(
        "photo.show_file",
        _("Show the &file"),
        _PH,
        "",
        "folder-eye-outline",
        _P1,
        group=3,
        context=True,
    ),
    # Article
    ActionSpec(
        "article.suggest", _("&Suggest photos…"), _AR, "Ctrl+Shift+L", "image-search-outline", _RW
    ),
    ActionSpec(
        "article.details", _("Edit article &details…"), _AR, "", "newspaper-variant-outline", _RW
    ),
    ActionSpec(
        "claim.accept", _("&Accept the claim"), _AR, "", "check", _CW, _("A in the reader"), group=1
    ),
    ActionSpec(
        "claim.edit",
        _("&Edit the claim…"),
        _AR,
        "",
        "pencil-outline",
        _CW,
        _("E in the reader"),
        group=1,
    ),
    ActionSpec(
        "claim.reject", _("&Reject the claim"), _AR, "", "close", _CW, _("R in the reader"), group=1
    ),
    # Rights
    ActionSpec(
        "rights.assess",
        _("May we run it…"),
        _R,
        "Ctrl+U",
        "scale-balance",
        _P1,
        _("Choose medium, territory and date; see the verdict with its reasons"),
        context=True,
    ),
    ActionSpec(
        "category.set",
        _("Set the categor&y…"),
        _R,
        "Ctrl+Shift+G",
        "shape-outline",
        _PW,
        _("Why we may use the photos at all: agency, staff, handout …"),
        context=True,
    ),
    ActionSpec(
        "reason.override",
        _("&Set a reason aside…"),
        _R,
        "",
        "shield-alert-outline",
        _PW,
        _("Let photos run against a reason; recorded with your name and why"),
    ),
    ActionSpec(
        "permission.add",
        _("Record a &permission…"),
        _R,
        "",
        "account-check-outline",
        _PW,
        _("Who let us use a picture they made or own, and how that was obtained"),
    ),
    ActionSpec(
        "licence.add", _("Add a &licence…"), _R, "", "file-certificate-outline", _W, group=1
    ),
    ActionSpec(
        "licence.cover",
        _("Add photos to a licen&ce…"),
        _R,
        "",
        "playlist-plus",
        _PW,
        _("Name the chosen photos in a licence there is"),
        group=1,
    ),
    ActionSpec("licence.edit", _("&Edit the licence…"), _R, "", "file-edit-outline", _LW, group=1),
    ActionSpec(
        "licence.renew",
        _("&Renew the licence…"),
        _R,
        "",
        "file-refresh-outline",
        _LW,
        _("Record its next term, on the same terms"),
        group=1,
    ),
    ActionSpec(
        "licence.end", _("E&nd the licence now"), _R, "", "file-cancel-outline", _LW, group=1
    ),
    ActionSpec("lease.allow", _("&Allow use…"), _R, "", "lock-open-check-outline", _PW, group=2),
    ActionSpec("lease.deny", _("&Deny use…"), _R, "", "cancel", _PW, group=2),
    ActionSpec("usage.add", _("Record a &use…"), _R, "", "printer-outline", _PW, group=2),
    ActionSpec(
        "name.protect",
        _("Pr&otect a name…"),
        _R,
        "",
        "incognito",
        _P1 | _W,
        _("Keep the real name behind a byline where nothing shows it"),
        group=3,
    ),
    ActionSpec(
        "name.reveal",
        _("Protected na&me…"),
        _R,
        "",
        "account-eye-outline",
        _P1 | _W,
        _("Show it on purpose; who looks, and why, is recorded"),
        group=3,
    ),
    # View
    ActionSpec("view.grid", _("&Grid"), _V, "Ctrl+1", "view-grid-outline", _A, checkable=True),
    ActionSpec("view.table", _("&Table"), _V, "Ctrl+2", "table", _A, checkable=True),
    ActionSpec(
        "view.loupe",
        _("&Loupe"),
        _V,
        "Ctrl+3",
        "magnify-plus-outline",
        _P,
        checkable=True,
        context=True,
    ),
    ActionSpec(
        "view.compare",
        _("&Compare"),
        _V,
        "Ctrl+4",
        "compare",
        _P,
        _("Two to four photos side by side, zoomed and moved together"),
        checkable=True,
        context=True,
    ),
    ActionSpec("zoom.in", _("L&arger"), _V, "Ctrl++", "plus", _A, group=1),
    ActionSpec("zoom.out", _("S&maller"), _V, "Ctrl+-", "minus", _A, group=1),
    ActionSpec("zoom.pixels", _("Zoom to &pixels"), _V, "Ctrl+0", "magnify-scan", _P, group=1),
    ActionSpec("photo.next", _("&Next photo"), _V, "Alt+Right", "arrow-right", _A, group=2),
    ActionSpec("photo.previous", _("Pre&vious photo"), _V, "Alt+Left", "arrow-left", _A, group=2),
    ActionSpec("view.sidebar", _("&Sidebar"), _V, "F9", "dock-left", _A, group=3, checkable=True),
    ActionSpec(
        "view.inspector", _("&Inspector"), _V, "F10", "dock-right", _A, group=3, checkable=True
    ),
    ActionSpec("view.theme", _("&Dark or light"), _V, "Ctrl+Shift+T", "theme-light-dark", group=4),
    # Go
    ActionSpec("go.photos", _("&Photos"), _G, "Alt+1", "image-multiple-outline", _A),
    ActionSpec(
        "go.articles", _("&Articles"), _G, "Alt+2", "newspaper-variant-multiple-outline", _A
    ),
    ActionSpec("go.claims", _("&Claims"), _G, "Alt+3", "format-quote-close-outline", _A),
    ActionSpec("go.licences", _("&Licences"), _G, "Alt+4", "certificate-outline", _A),
    ActionSpec("go.imports", _("&Imports"), _G, "Alt+5", "tray-arrow-down", _A),
    ActionSpec(
        "go.sidebar", _("To the &sidebar"), _G, "Alt+6", "page-layout-sidebar-left", _A, group=1
    ),
    ActionSpec(
        "go.inspector",
        _("To the i&nspector"),
        _G,
        "Alt+7",
        "page-layout-sidebar-right",
        _A,
        group=1,
    ),
    # Help
    ActionSpec("palette", _("&All actions…"), _H, "Ctrl+K", "keyboard-outline", toolbar=True),
    ActionSpec("help.shortcuts", _("&Shortcuts"), _H, "F1", "keyboard-settings-outline"),
    ActionSpec("help.search", _("&How to search"), _H, "Shift+F1", "help-circle-outline"),
    ActionSpec("help.about", _("A&bout Cutline"), _H, "", "information-outline", group=1),
)


def spec_of(action_id: str) -> ActionSpec:
    """Return the row of an action; ``KeyError`` for an id the table does not have."""
    return _BY_ID[action_id]


_BY_ID = {spec.id: spec for spec in ACTIONS}
