"""What the photo beside the text needs from the archive: every wording, and all its pixels."""

from functools import partial

from PySide6.QtCore import QObject

from archive import photos
from archive.errors import ArchiveError
from archive.photos import PhotoRow
from ui.articles.photo_pane import PhotoPane
from ui.articles.reading import wordings
from ui.pictures import Pictures
from ui.pictures.full_reader import FullReader, Levels
from ui.workspace import Workspace


class BesideReader(QObject):
    """Answers the pane: the thumbnail stands in until the pixels have come."""

    def __init__(self, workspace: Workspace, pictures: Pictures, pane: PhotoPane) -> None:
        super().__init__(pane)
        self._workspace, self._pictures, self._pane = workspace, pictures, pane
        self._pixels = FullReader(workspace.jobs, self._on_pixels, self._on_failed, self)
        pane.wordings_asked.connect(self._on_wordings_asked)
        pane.pixels_asked.connect(self._on_pixels_asked)
        pane.put_away.connect(self._pixels.forget)

    def close(self) -> None:
        """Stop the process that decodes (the archive is being closed)."""
        self._pixels.close()

    def _on_wordings_asked(self, photo_id: int) -> None:
        self._workspace.ask_later(
            wordings,
            photo_id,
            answered=partial(self._pane.show_wordings, photo_id),
            topic="articles.wordings",
        )

    def _on_pixels_asked(self, row: PhotoRow) -> None:
        if row.problem is None and row.sha256:
            path = self._workspace.ask(photos.file_path, row.id)
            self._pixels.read(row.id, path, row.file_name or "")

    def _on_pixels(self, photo_id: int, levels: Levels) -> None:
        self._pane.show_pixels(photo_id, levels)

    def _on_failed(self, photo_id: int, error: ArchiveError) -> None:
        self._pane.say_why(photo_id, str(error))
