"""Actions on photos: the menu Photo."""

from resources.i18n import mark as _
from ui.actions.specs import ActionSpec, Menu, Needs

_W = Needs.ARCHIVE | Needs.WRITABLE
_P = Needs.ARCHIVE | Needs.PHOTO
_PW = Needs.ARCHIVE | Needs.PHOTO | Needs.WRITABLE
_P1 = Needs.ARCHIVE | Needs.ONE_PHOTO
_PH = Menu.PHOTO


def _rating(action_id: str, text: str, key: str, icon: str) -> ActionSpec:
    return ActionSpec(
        action_id, text, _PH, key, icon, _PW, group=1, under=_("R&ating"), among_photos=True,
        context=True, also="stars cull sort out pick",
    )  # fmt: skip


_RATINGS = (
    _rating("rate.5", _("&5 stars"), "5", "star"),
    _rating("rate.4", _("&4 stars"), "4", ""),
    _rating("rate.3", _("&3 stars"), "3", ""),
    _rating("rate.2", _("&2 stars"), "2", ""),
    _rating("rate.1", _("&1 star"), "1", ""),
    _rating("rate.0", _("&No rating"), "0", "star-outline"),
    _rating("rate.reject", _("&Reject"), "X", "close-circle-outline"),
    ActionSpec(
        "rate.advance",
        _("&Go to the next photo after rating"),
        _PH,
        "Shift+X",
        "",
        Needs.ARCHIVE,
        group=1,
        under=_("R&ating"),
        checkable=True,
        among_photos=True,
    ),
)

ON_PHOTOS: tuple[ActionSpec, ...] = (
    # Photo
    ActionSpec(
        "caption.edit",
        _("Edit &caption"),
        _PH,
        "F2",
        "text-box-edit-outline",
        _PW,
        context=True,
    ),
    ActionSpec("headline.edit", _("Edit &headline"), _PH, "Shift+F2", "format-title", _PW),
    ActionSpec(
        "credit.edit", _("Edit c&redit"), _PH, "F3", "account-edit-outline", _PW, context=True
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
    ActionSpec(
        "place.new",
        _("A&dd a place of our own…"),
        _PH,
        "",
        "map-marker-star-outline",
        _PW,
        _("A place no map names, put on the chosen photos, where the first was made"),
    ),
    ActionSpec("event.add", _("Add an &event…"), _PH, "Ctrl+E", "calendar-plus", _PW, context=True),
    *_RATINGS,
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
        "collection.take",
        _("Take out of the collection"),
        _PH,
        "",
        "folder-remove-outline",
        _PW,
        group=1,
    ),
    ActionSpec(
        "collection.earlier",
        _("Earlier in the collection"),
        _PH,
        "Alt+Shift+Left",
        "arrow-left",
        _PW,
        _("Photos can be dragged between others too"),
        group=1,
    ),
    ActionSpec(
        "collection.later",
        _("Later in the collection"),
        _PH,
        "Alt+Shift+Right",
        "arrow-right",
        _PW,
        _("Photos can be dragged between others too"),
        group=1,
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
        "alike.same",
        _("The sa&me picture"),
        _PH,
        "Ctrl+G",
        "image-multiple-outline",
        _PW,
        _("Make a group of the chosen photos: one picture with several credits and licences"),
        group=1,
    ),
    ActionSpec("alike.split", _("Leave the &group"), _PH, "", "image-off-outline", _PW, group=1),
    ActionSpec(
        "alike.decide",
        _("Look-ali&kes…"),
        _PH,
        "Ctrl+Shift+M",
        "compare",
        Needs.ARCHIVE,
        _("Decide which photos are one picture: copies, mirrored copies and crops"),
        group=1,
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
        "table.copy",
        _("Copy as ta&ble lines"),
        _PH,
        "Ctrl+Shift+C",
        "table-arrow-right",
        _P,
        _("The chosen photos with the table’s columns, for a spreadsheet"),
        group=3,
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
        "photo.sidecars",
        _("&Write XMP sidecars…"),
        _PH,
        "",
        "file-tree-outline",
        _P,
        _("Caption, credit, terms, places and people for other programs; no photo is touched"),
        group=3,
        also="export metadata iptc plus exif",
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
)
