"""The inspector: the chosen photo from picture to history, or what several have in common."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from archive import photos
from archive.dossier.contradictions import contradictions
from archive.errors import ArchiveError, NotFound
from archive.values import Changes
from resources.i18n import gettext as _
from ui.inspector.conflicts import Conflicts
from ui.inspector.credit import CreditEditor
from ui.inspector.dialogs import Dialogs
from ui.inspector.file_facts import FileFacts
from ui.inspector.head import PhotoHead
from ui.inspector.history import PhotoHistory
from ui.inspector.linking import Linking
from ui.inspector.reading import ManyPhotos, OnePhoto, many_photos, one_photo
from ui.inspector.rights import Verdict
from ui.inspector.same_picture import SamePicture
from ui.inspector.section import Section, muted
from ui.inspector.stories import Stories
from ui.inspector.subjects import Events, Places, Tags
from ui.inspector.wordings import Wordings
from ui.inspector.words import Words
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.workspace import Workspace


class Inspector(QWidget):
    """Follows the selection; what is being typed is saved before another photo is shown."""

    article_opened = Signal(int)
    claim_opened = Signal(int)
    query_opened = Signal(str)
    action_asked = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._selection = workspace, selection
        self._messages = messages
        self._one: OnePhoto | None = None
        self._dialogs = Dialogs(workspace, messages, self)
        self._linking = Linking(workspace, selection, messages, self)
        self._make_parts(pictures)
        self._arrange()
        self._connect()
        self._on_selected(selection.ids)

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "caption.edit": self.edit_caption,
            "headline.edit": self.edit_headline,
            "credit.edit": self.edit_credit,
            "conflict.settle": self.settle_conflict,
            "tag.add": self.add_tag,
            "place.add": self.add_place,
            "event.add": self.add_event,
            "caption.copy": self.copy_caption,
            "sensitive.mark": self.mark_sensitive,
            "sensitive.clear": self.mark_harmless,
            "collection.add": self._linking.add_to_collection,
            "link.article": self._linking.link_to_story,
        }

    def edit_caption(self) -> None:
        """Put the cursor into the caption."""
        self._go_to(self._words.caption)

    def edit_headline(self) -> None:
        """Put the cursor into the headline."""
        self._go_to(self._words.headline)

    def edit_credit(self) -> None:
        """Put the cursor into the credit line."""
        self._go_to(self._credit.line)

    def settle_conflict(self) -> None:
        """Give the keyboard to what the file's carriers say differently: a digit settles it."""
        if self._conflicts.isVisible():
            self._go_to(self._conflicts)
        else:
            self._messages.hint(_("The file of this photo does not contradict itself."))

    def add_tag(self) -> None:
        """Put the cursor into the box for tags."""
        self._go_to(self._tags)

    def add_place(self) -> None:
        """Put the cursor into the box for places."""
        self._go_to(self._places)

    def add_event(self) -> None:
        """Put the cursor into the box for events."""
        self._go_to(self._events)

    def copy_caption(self) -> None:
        """Put captions and credits of the chosen photos on the clipboard."""
        rows = self._workspace.ask(photos.rows, self._selection.ids[:200])
        texts = [" ".join(filter(None, (row.caption, row.credit))) for row in rows]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self._messages.info(_("Caption and credit copied."))

    def mark_sensitive(self) -> None:
        """Mark the chosen photos as showing graphic violence: blurred everywhere."""
        self._decide_sensitivity("graphic violence")

    def mark_harmless(self) -> None:
        """Mark the chosen photos as not sensitive."""
        self._decide_sensitivity("not sensitive")

    def commit(self) -> None:
        """Save what is being typed."""
        self._words.commit()
        self._credit.commit()

    def _decide_sensitivity(self, decision: str) -> None:
        ids = self._selection.ids
        self._workspace.do(
            photos.edit_fields, ids, {"sensitivity": decision}, label="mark_sensitivity"
        )

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field)

    @property
    def typed_place(self) -> tuple[str, str]:
        """Return what stands in the box for places, and the role chosen for it."""
        return self._places.typed

    def _make_parts(self, pictures: Pictures) -> None:
        self._head = PhotoHead(self._workspace, pictures)
        self._conflicts = Conflicts(self._workspace)
        self._words = Words(self._workspace)
        self._credit = CreditEditor(self._workspace)
        self._verdict = Verdict(self._workspace)
        self._wordings = Wordings()
        self._tags = Tags(self._workspace)
        self._places = Places(self._workspace)
        self._events = Events(self._workspace)
        self._stories = Stories()
        self._same = SamePicture()
        self._file = FileFacts()
        self._history = PhotoHistory()

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 6 * STEP)
        column.setSpacing(4 * STEP)
        column.addWidget(self._head)
        column.addWidget(self._conflicts)
        column.addWidget(self._words)
        column.addWidget(self._credit)
        self._sections: dict[str, Section] = {}
        parts: tuple[tuple[str, str, QWidget], ...] = (
            ("wordings", _("Wordings of the caption"), self._wordings),
            ("rights", _("Rights"), self._verdict),
            ("tags", _("Tags"), self._tags),
            ("places", _("Places"), self._places),
            ("events", _("Events"), self._events),
            ("stories", _("Articles and claims"), self._stories),
            ("same", _("The same picture"), self._same),
            ("file", _("File"), self._file),
            ("history", _("History"), self._history),
        )
        for name, title, part in parts:
            section = Section(title, folded=name in ("history", "wordings"))
            section.body.addWidget(part)
            column.addWidget(section)
            self._sections[name] = section
        column.addStretch()
        inner.setMinimumWidth(1)  # as wide as the panel, whatever stands in it
        self._scroll = QScrollArea()
        self._scroll.setProperty("area", "panel")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._empty = muted(_("No photo is chosen.\n\nChoose one in the grid to see all about it."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(6 * STEP)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self.setProperty("area", "panel")
        self.setMinimumWidth(280)

    def _connect(self) -> None:
        self._selection.changed.connect(self._on_selected)
        self._workspace.changed.connect(self._on_changed)
        self._words.failed_elsewhere.connect(self._messages.error)
        self._credit.failed_elsewhere.connect(self._messages.error)
        self._conflicts.failed_elsewhere.connect(self._messages.error)
        self._conflicts.alike_asked.connect(self._dialogs.settle_alike)
        self._stories.article_opened.connect(self.article_opened)
        self._stories.claim_opened.connect(self.claim_opened)
        self._verdict.action_asked.connect(self.action_asked)
        self._verdict.decided.proof_asked.connect(self._dialogs.open_proof)
        self._credit.action_asked.connect(self.action_asked)
        self._credit.alike_asked.connect(self._dialogs.apply_to_alike)
        self._file.raw_asked.connect(self._on_raw_asked)
        self._places.action_asked.connect(self.action_asked)
        for part in (self._tags, self._places, self._events, self._same):
            part.query_opened.connect(self.query_opened)

    def _on_selected(self, ids: tuple[int, ...]) -> None:
        self.commit()
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if self._selection.ids and changes:
            self._reload()

    def _reload(self) -> None:
        ids = self._selection.ids
        topic = "inspector.photos"
        if not ids:
            self._workspace.forget(topic)
            self._one = None
            self._stack.setCurrentWidget(self._empty)
        elif len(ids) == 1:
            self._workspace.ask_later(
                one_photo, ids[0], answered=self._show_one, failed=self._on_failed, topic=topic
            )
        else:
            self._workspace.ask_later(many_photos, ids, answered=self._show_many, topic=topic)

    def _on_failed(self, error: ArchiveError) -> None:
        self._stack.setCurrentWidget(self._empty)
        if not isinstance(error, NotFound):
            self._messages.show(error)

    def _show_one(self, one: OnePhoto) -> None:
        self._one = one
        known = one.dossier
        ids = (known.id,)
        self._head.show_photo(one.row, known.headline or known.caption or "")
        values = {name: known.fields.get(name) or "" for name in ("headline", "caption")}
        self._words.show_words(ids, values)
        self._wordings.show_wordings(known.captions)
        found = contradictions(known)
        self._conflicts.show_conflicts(known.id, found)
        disputed = any(each.maker for each in found)
        self._credit.show_credit(ids, known.credit, in_conflict=disputed)
        self._verdict.show_rights(known.rights, known.leases, known.credit.category)
        self._verdict.decided.show_decisions(one.overrides, one.permissions)
        self._tags.show_tags(ids, known.tags)
        self._places.show_places(ids, known.places)
        self._events.show_events(ids, [(event.id, event.name, 1) for event in known.events])
        self._stories.show_stories(known.appearances, known.claims)
        self._file.show_facts(known)
        self._history.show_changes(known.history)
        found_same = self._same.show_photos(known.id, one.same, one.maybe_same)
        self._show_sections(single=True)
        self._sections["same"].setVisible(found_same)

    def _show_many(self, many: ManyPhotos) -> None:
        self._one = None
        ids = self._selection.ids
        self._head.show_many(ids, many.rating, differ=many.ratings_differ)
        self._conflicts.show_conflicts(0, ())
        self._words.show_words(ids, many.values)
        self._credit.show_many(ids, many.credit, many.unconfirmed)
        self._verdict.show_many(many.verdicts)
        self._tags.show_tags(ids, many.tags)
        self._places.show_places(ids, many.places)
        self._events.show_events(ids, many.events)
        self._show_sections(single=False)

    def _show_sections(self, *, single: bool) -> None:
        for name in ("wordings", "stories", "same", "file", "history"):
            self._sections[name].setVisible(single)
        self._stack.setCurrentWidget(self._scroll)

    def _on_raw_asked(self) -> None:
        if self._one is not None:
            self._dialogs.show_raw(self._one.dossier)
