"""Above an article: what it is, how far its review has come, and the key to its marks."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from archive.reading.articles.titles import title_of
from resources.i18n import gettext as _
from ui.articles.legend import Legend
from ui.articles.reading import OpenArticle, claimants_by_weight
from ui.theme import STEP
from ui.widgets.claim_colours import Inks
from ui.widgets.moments import day_words, number_words
from ui.widgets.wrapping import wrapped

_OPENING = 120  # code points from which a title is made where there is no headline


class ReadingHead(QWidget):
    """Title, facts, progress and legend."""

    details_asked = Signal()
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief, self._claims = False, 0
        self._legend = Legend()
        self._title, self._facts = wrapped(role="title"), wrapped(role="muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(88, 8)
        self._progress.setAccessibleName(_("Claims reviewed"))
        self._reviewed = QLabel()
        self._reviewed.setProperty("role", "small")
        self._list = QPushButton(_("‹ All &articles"))
        self._list.clicked.connect(self.list_asked)
        self._list.hide()
        self._details = QPushButton(_("&Details…"))
        self._details.clicked.connect(self.details_asked)
        self._arrange()

    @property
    def progress(self) -> int:
        """Return how many claims count as reviewed."""
        return self._progress.value()

    @property
    def facts(self) -> str:
        """Return what is said of the article below its title."""
        return self._facts.text()

    def show_article(self, opened: OpenArticle, numbers: Mapping[str, int], inks: Inks) -> None:
        """Show an article's title, facts, progress and claimants."""
        detail = opened.detail
        self._title.setText(title_of(detail.headline, detail.text[:_OPENING]))
        facts = [detail.publisher, day_words(detail.published) or _("no publication date")]
        filed = " | ".join(name for _event, name in detail.events)
        facts += [detail.byline, detail.language, filed and _("event: {name}").format(name=filed)]
        self._facts.setText(" · ".join(each for each in facts if each))
        self.show_progress(opened)
        self.show_legend(opened, numbers, inks)

    def show_progress(self, opened: OpenArticle) -> None:
        """Show how far the review has come."""
        done, count = opened.reviewed, len(opened.detail.claims)
        self._progress.setRange(0, max(count, 1))
        self._progress.setValue(done)
        self._claims = count
        self._place_bar()
        if not count:
            words = _("No claims")
        elif done == count:
            words = _("✓ All {all} claims reviewed").format(all=number_words(count))
        else:
            words = _("{done} of {all} claims reviewed").format(
                done=number_words(done), all=number_words(count)
            )
        self._reviewed.setText(words)

    def _place_bar(self) -> None:
        self._progress.setVisible(self._claims > 0 and not self._brief)

    def show_legend(self, opened: OpenArticle, numbers: Mapping[str, int], inks: Inks) -> None:
        """Show the claimants in the colours of the present theme."""
        self._legend.show_claimants(
            [
                (numbers[name], name, count, inks.of(numbers[name]).line)
                for name, count in claimants_by_weight(opened.detail.claims)
            ]
        )

    def offer_list(self, offered: bool) -> None:
        """Offer a way to the list of articles, where it is not beside the page."""
        self._list.setVisible(offered)

    def set_brief(self, brief: bool) -> None:
        """Take less height, where the text needs it: the words say what the bar does."""
        self._brief = brief
        self._legend.set_brief(brief)
        self._place_bar()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(STEP)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(self._list)
        row.addLayout(words, 1)
        row.addWidget(self._progress)
        row.addWidget(self._reviewed)
        row.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        column.addWidget(self._legend)
