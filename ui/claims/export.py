"""Claims for other programs: which form, which file; written as a job."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from archive.export import Saved, Wanted, save_claims
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui import ask
from ui.messages import Messages
from ui.workspace import Workspace

FORMS = (
    ("jsonld", mark("schema.org JSON-LD (Claim and ClaimReview)"), "jsonld"),
    ("webannotation", mark("W3C Web Annotations (quote and position)"), "json"),
    ("csv", mark("Table (CSV)"), "csv"),
)  # form, words, suffix


class Export:
    """Asks and writes."""

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        self._workspace, self._messages, self._window = workspace, messages, window

    def save(self, claim_ids: Sequence[int]) -> None:
        """Ask for form and file, and write these claims; rejected ones stay out."""
        if not claim_ids:
            self._messages.hint(_("No claim is shown that could be exported."))
            return
        title = ngettext("Export {n} claim", "Export {n} claims", len(claim_ids))
        title = title.format(n=len(claim_ids))
        words = [_(each) for _form, each, _suffix in FORMS]
        chosen = ask.choice(self._window, title, _("As"), words)
        if chosen is None:
            return
        form, _words, suffix = FORMS[chosen]
        filters = (f"{words[chosen]} (*.{suffix})",)
        name = f"claims.{suffix}"
        path = ask.file_to_save(self._window, title, name=name, filters=filters, suffix=suffix)
        if path is not None:
            self._workspace.run(
                save_claims,
                Wanted(ids=tuple(claim_ids)),
                path,
                form=form,
                label=_("Exporting claims"),
                answered=partial(self._on_saved, len(claim_ids)),
            )

    def _on_saved(self, asked: int, saved: Saved) -> None:
        words = ngettext("Saved {n} claim in {name}.", "Saved {n} claims in {name}.", saved.claims)
        said = [words.format(n=saved.claims, name=saved.path.name)]
        rejected = asked - saved.claims - len(saved.left_out)
        if rejected > 0:
            left = ngettext("{n} rejected claim is left out.", "{n} rejected claims are left out.",
                            rejected)  # fmt: skip
            said.append(left.format(n=rejected))
        if not saved.left_out:
            self._messages.info(" ".join(said))
            return
        left = ngettext(
            "{n} claim holds a protected name and is left out.",
            "{n} claims hold a protected name and are left out.",
            len(saved.left_out),
        )
        self._messages.warning(" ".join([*said, left.format(n=len(saved.left_out))]))
