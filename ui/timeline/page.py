"""The result in time: photos by decade … minute, with events and articles beside them."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from archive import articles, events, photos, search
from archive.articles import ArticleRow
from archive.events import EventSpan
from archive.search.moments import Moments, moments
from archive.values import Page
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.pictures import Pictures
from ui.selection import Selection
from ui.timeline.axis import bounds, minute_of, moment_of
from ui.timeline.hand import TimeHand
from ui.timeline.stories import Story
from ui.timeline.words import words_of_stretch
from ui.views import DrawnResult, ViewHead
from ui.workspace import Workspace

_RESTED = 150  # ms without choosing another stretch after which its photos are shown
_MOST_STORIES = 2000
_DAYS, _MINUTES = 10, 16  # letters of a day, of a minute


class Timeline(DrawnResult):
    """The result in time; what it adds to the query is ``taken:…``, or ``event:…`` at a click."""

    article_opened = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        self.canvas = TimeHand()
        super().__init__(self.canvas, workspace, selection, pictures=pictures, parent=parent)
        self._shown: str | None = None
        self._moments: Moments | None = None
        self._events: tuple[Story, ...] = ()
        self._articles: tuple[Story, ...] = ()
        self._rested = QTimer(self, singleShot=True, interval=_RESTED)
        self._build()
        self._connect()

    def zoom_by(self, steps: int) -> None:
        """Go closer or farther."""
        self.canvas.zoom_by(steps)

    # --- inside ---

    def _build(self) -> None:
        self._keep = QPushButton(_("Only these"))
        self._keep.setToolTip(_("Keep the result to the chosen time (Enter)"))
        self._closer = QPushButton(_("Closer"))
        self._closer.setToolTip(_("Fill the view with the chosen time (Z)"))
        self._all = QPushButton(_("All"))
        self._all.setToolTip(_("The whole time of the photos (Home)"))
        self._put_together(ViewHead(self._keep, self._closer, self._all))
        self._on_range()

    def _connect(self) -> None:
        self._keep.clicked.connect(self.keep)
        self._closer.clicked.connect(self.canvas.closer)
        self._all.clicked.connect(self.canvas.show_all)
        self.canvas.term_chosen.connect(self.term_chosen)
        self.canvas.range_changed.connect(self._on_range)
        self.canvas.story_chosen.connect(self._on_story)
        self._rested.timeout.connect(self._ask_photos)
        self._selection.current_changed.connect(self._on_current)

    def ask(self) -> None:
        """Ask for the moments of the query, and for all events and articles."""
        if self._query is None:
            return
        later = self._workspace.ask_later
        later(moments, self._query, answered=self._on_moments, failed=self._on_failed,
              topic="timeline.moments")  # fmt: skip
        later(events.event_spans, limit=_MOST_STORIES, answered=self._on_events,
              topic="timeline.events")  # fmt: skip
        later(articles.articles, limit=_MOST_STORIES, answered=self._on_articles,
              topic="timeline.articles")  # fmt: skip
        self._on_current(self._selection.current)

    def _on_moments(self, found: Moments) -> None:
        self._moments = found
        self.canvas.show_moments(found)
        if self._shown is None:
            self.canvas.show_all()
        if self._shown != self._query:
            self.canvas.clear()
        self._shown = self._query
        self._on_range()

    def _on_events(self, found: tuple[EventSpan, ...]) -> None:
        self._events = tuple(story for each in found if (story := _event(each)) is not None)
        self.canvas.show_stories(self._events, self._articles)

    def _on_articles(self, page: Page[ArticleRow]) -> None:
        self._articles = tuple(
            story for each in page.items if (story := _article(each)) is not None
        )
        self.canvas.show_stories(self._events, self._articles)

    def keep(self) -> None:
        """Keep the result to the chosen time."""
        self.term_chosen.emit(self.canvas.term)

    def _on_range(self) -> None:
        chosen = self.canvas.range
        self._rested.start()
        for button in (self._keep, self._closer):
            button.setEnabled(chosen is not None)
        if chosen is not None:
            first, last = moment_of(chosen[0]), moment_of(chosen[1])
            stretch = words_of_stretch(first, last, self.locale())
            self._head.say(f"{stretch}: {_photos(self.canvas.count_in_range)}")
        elif self._moments is not None:
            dated, without = self._moments.total - self._moments.undated, self._moments.undated
            said = _("{photos} in time").format(photos=_photos(dated))
            if without:
                words = ngettext("{count} without a date", "{count} without a date", without)
                said += " · " + words.format(count=without)
            self._head.say(said)

    def _ask_photos(self) -> None:
        """Show the photos of the chosen stretch below, the earliest first."""
        term = self.canvas.term
        if not term or self._query is None:
            self._workspace.forget("timeline.photos")
            self.below.show_photos(())
            return
        query = f"({self._query}) {term}" if self._query.strip() else term
        self._workspace.ask_later(
            search.find, query, sort="-taken", limit=None, answered=self._on_photos,
            failed=self._on_failed, topic="timeline.photos",
        )  # fmt: skip

    def _on_photos(self, found: search.Found) -> None:
        if self.canvas.range is not None:
            self.below.show_photos(found.ids)

    def _on_story(self, kind: str, number: int) -> None:
        if kind == "article":
            self.article_opened.emit(number)
        else:
            self.term_chosen.emit(f"event:#{number}")

    def _on_current(self, current: int | None) -> None:
        if not self.isVisible():
            return
        rows = self._workspace.ask(photos.rows, (current,)) if current else ()
        taken = rows[0].taken if rows else None
        moment = _moment(taken) if taken else None
        self.canvas.show_current(minute_of(moment) if moment else None)


def _photos(count: int) -> str:
    return ngettext("{count} photo", "{count} photos", count).format(count=count)


def _moment(text: str) -> datetime | None:
    """Return the beginning of what an ISO text of any precision says."""
    for length, more in ((_MINUTES, ""), (_DAYS, ""), (7, "-01"), (4, "-01-01")):
        if len(text) >= length:
            try:
                return datetime.fromisoformat(text[:length] + more)
            except ValueError:
                continue
    return None


def _end(text: str) -> datetime | None:
    moment = _moment(text)
    if moment is None:
        return None
    unit = {4: "year", 7: "month", _DAYS: "day"}.get(len(text), "minute")
    return bounds(moment, unit)[1]


def _event(one: EventSpan) -> Story | None:
    if (begin := _moment(one.first)) is None or (end := _end(one.last)) is None:
        return None
    words = f"≈ {one.name}" if one.approximate else one.name
    return Story(one.id, words, minute_of(begin), minute_of(max(begin, end)))


def _article(row: ArticleRow) -> Story | None:
    moment = _moment(row.published) if row.published else None
    if moment is None:
        return None
    words = " · ".join(part for part in (row.headline, row.publisher) if part)
    return Story(row.id, words or _("Article"), minute_of(moment), minute_of(moment))
