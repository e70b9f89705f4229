"""Ways to look and to go: the menus View, Go and Help."""

from resources.i18n import mark as _
from ui.actions.specs import ActionSpec, Menu, Needs

_A = Needs.ARCHIVE
_P = Needs.ARCHIVE | Needs.PHOTO
_V = Menu.VIEW
_G = Menu.GO
_H = Menu.HELP

ON_VIEWS: tuple[ActionSpec, ...] = (
    # View
    ActionSpec(
        "view.grid",
        _("&Grid"),
        _V,
        "Ctrl+1",
        "view-grid-outline",
        _A,
        toolbar=True,
        checkable=True,
    ),
    ActionSpec("view.table", _("&Table"), _V, "Ctrl+2", "table", _A, toolbar=True, checkable=True),
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
    ActionSpec(
        "view.full",
        _("&Full screen"),
        _V,
        "F11",
        "fullscreen",
        _P,
        _("The photo alone on the whole screen; again, or Escape, brings everything back"),
        context=True,
        also="maximise whole screen",
    ),
    ActionSpec(
        "view.map",
        _("&Map"),
        _V,
        "Ctrl+5",
        "map-outline",
        _A,
        _("Where the photos of the result were made, or what they show"),
        toolbar=True,
        checkable=True,
    ),
    ActionSpec(
        "view.timeline",
        _("Tim&eline"),
        _V,
        "Ctrl+6",
        "chart-timeline",
        _A,
        _("When the photos of the result were taken, beside articles and events"),
        toolbar=True,
        checkable=True,
    ),
    ActionSpec("zoom.in", _("L&arger"), _V, "Ctrl++", "plus", _A, group=1),
    ActionSpec("zoom.out", _("Smalle&r"), _V, "Ctrl+-", "minus", _A, group=1),
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
    ActionSpec("go.events", _("&Events"), _G, "Alt+8", "calendar-multiple", _A),
    ActionSpec("go.places", _("Places and na&mes"), _G, "Alt+0", "map-marker-multiple-outline", _A),
    ActionSpec("go.tags", _("&Table of tags"), _G, "Alt+9", "tag-multiple-outline", _A),
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
    ActionSpec(
        "help.pages",
        _("H&elp"),
        _H,
        "F1",
        "help-circle-outline",
        tip=_("First steps, photos, searching, articles, rights, the command line"),
    ),
    ActionSpec("help.search", _("&How to search"), _H, "Shift+F1", "text-search"),
    ActionSpec("help.shortcuts", _("&Shortcuts"), _H, "Ctrl+F1", "keyboard-settings-outline"),
    ActionSpec("help.about", _("A&bout Cutline"), _H, "", "information-outline", group=1),
)
