"""Actions on articles, claims and rights: the menus Article and Rights."""

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
_AR = Menu.ARTICLE
_R = Menu.RIGHTS

ON_THE_DESK: tuple[ActionSpec, ...] = (
    # Article
    ActionSpec(
        "article.suggest", _("&Suggest photos…"), _AR, "Ctrl+Shift+L", "image-search-outline", _RW
    ),
    ActionSpec(
        "article.details", _("Edit article &details…"), _AR, "", "newspaper-variant-outline", _RW
    ),
    ActionSpec(
        "article.again",
        _("&Bring the article in again…"),
        _AR,
        "",
        "newspaper-check",
        _RW,
        _("A changed text: reviewed claims stay, what moved, is new or gone is shown"),
    ),
    ActionSpec(
        "article.event",
        _("File under an e&vent…"),
        _AR,
        "",
        "calendar-plus",
        _RW,
        _("Figures of one thing in the articles of one event make one series"),
    ),
    ActionSpec("article.event_out", _("Ta&ke out of an event…"), _AR, "", "calendar-minus", _RW),
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
    ActionSpec(
        "claimant.one",
        _("Make claimants &one…"),
        _AR,
        "",
        "account-multiple-check-outline",
        _CW,
        _("Two spellings, one claimant: choose claims of both on the page of claims"),
        group=2,
        also="merge party same person",
    ),
    ActionSpec(
        "claimant.part",
        _("&Give claims another claimant…"),
        _AR,
        "",
        "account-switch-outline",
        _CW,
        _("The chosen claims are somebody else’s of that name: a claimant of their own"),
        group=2,
        also="split party",
    ),
    ActionSpec(
        "claim.export",
        _("E&xport claims…"),
        _AR,
        "",
        "export-variant",
        Needs.ARCHIVE,
        _("The claims shown on the page of claims: JSON-LD, Web Annotations or CSV"),
        group=2,
    ),
    # Rights
    ActionSpec(
        "rights.assess",
        _("May we run it…"),
        _R,
        "Ctrl+U",
        "scale-balance",
        _P,
        _("Choose medium, territory and date; see the verdict with its reasons"),
        context=True,
    ),
    ActionSpec(
        "rights.decide",
        _("Decide for many pho&tos…"),
        _R,
        "Ctrl+Shift+U",
        "gavel",
        _PW,
        _("Category, licence and permission at once; shows which verdicts would change"),
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
        "usage.import",
        _("&Import a ledger of uses…"),
        _R,
        "",
        "table-arrow-left",
        _W,
        _("CSV or a spreadsheet: columns, a dry run with every mistake, one undoable step"),
        group=2,
    ),
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
    ActionSpec(
        "rights.desk",
        _("Rights desk"),
        _R,
        "",
        "desk-lamp",
        _A,
        _("What waits, ends, is missing or cost in a month"),
        group=4,
    ),
    ActionSpec("usage.list", _("Ledger of uses"), _R, "", "notebook-outline", _A, group=4),
    ActionSpec(
        "rights.rules",
        _("Phrases, spellings and desk settings"),
        _R,
        "",
        "format-list-checks",
        _A,
        _("The desk’s own restriction phrases and rules for credits"),
        group=4,
    ),
)
