"""What to bring in, and how: files and folders, copied or left in place, for which article."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui import ask
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.photo_drag import dropped_files
from ui.widgets.wrapping import visible_name, wrapped


class ImportDialog(QDialog):
    """Collects paths and options; the caller reads them after a yes."""

    def __init__(
        self,
        paths: Sequence[Path],
        articles: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Bring in photos"))
        self.resize(640, 480)
        self.setAcceptDrops(True)
        self._paths: dict[Path, None] = {}  # a name that is no text would not come back from Qt
        self._list = QListWidget()
        self._list.setAccessibleName(_("Files and folders to bring in"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = wrapped(
            _("Add files or folders, or drop them here. Folders are searched."), role="muted"
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._take = QPushButton(_("&Take out"))
        self._copy = QRadioButton(_("&Copy into the archive"))
        self._copy.setChecked(True)
        self._reference = QRadioButton(_("&Leave the files where they are"))
        self._article = Choice()
        self._article.setAccessibleName(_("Article the photos ran in"))
        self._article.addItem(_("No article"), None)
        for key, title in articles:
            self._article.addItem(title, key)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._start = self._buttons.addButton(_("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._start.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._on_remove)
        self._arrange()
        self.add_paths(paths)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return what is to be brought in."""
        return tuple(self._paths)

    @property
    def reference(self) -> bool:
        """Tell whether the files stay where they are."""
        return self._reference.isChecked()

    @property
    def article(self) -> int | None:
        """Return the article the photos ran in."""
        key: int | None = self._article.currentData()
        return key

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders that are not in the list yet."""
        for path in paths:
            if path not in self._paths:
                self._paths[path] = None
                self._list.addItem(visible_name(str(path)))
        self._start.setEnabled(self._list.count() > 0)
        self._hint.setVisible(self._list.count() == 0)
        self._on_selected()

    def _arrange(self) -> None:
        files, folder = QPushButton(_("Add &files…")), QPushButton(_("Add a f&older…"))
        files.clicked.connect(self._on_files)
        folder.clicked.connect(self._on_folder)
        for button in (files, folder, self._take):
            button.setAutoDefault(False)  # “Bring in” is what Enter means
        self._take.clicked.connect(self._on_remove)
        self._list.itemSelectionChanged.connect(self._on_selected)
        add = QHBoxLayout()
        add.setSpacing(2 * STEP)
        add.addWidget(files)
        add.addWidget(folder)
        add.addStretch()
        add.addWidget(self._take)
        note = QLabel(
            _("A referenced photo is lost when its file is moved or deleted by another program.")
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        article = QLabel(_("They ran in"))
        row = QHBoxLayout()
        row.addWidget(article)
        row.addWidget(self._article, 1)
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(add)
        column.addWidget(self._list, 1)
        column.addSpacing(STEP)
        column.addWidget(self._copy)
        column.addWidget(self._reference)
        column.addWidget(note)
        column.addSpacing(STEP)
        column.addLayout(row)
        column.addSpacing(STEP)
        column.addWidget(self._buttons)

    def _on_selected(self) -> None:
        self._take.setEnabled(bool(self._list.selectedItems()))

    def _on_files(self) -> None:
        self.add_paths(ask.files(self, _("Files to bring in")))

    def _on_folder(self) -> None:
        chosen = ask.folder(self, _("Folder to bring in"))
        if chosen is not None:
            self.add_paths([chosen])

    def _on_remove(self) -> None:
        rows = sorted((self._list.row(item) for item in self._list.selectedItems()), reverse=True)
        listed = list(self._paths)
        for row in rows:
            self._list.takeItem(row)
            del self._paths[listed[row]]
        self.add_paths(())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped files and folders."""
        self.add_paths(dropped_files(event.mimeData()))
        event.acceptProposedAction()
