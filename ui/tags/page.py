"""The table of tags: a vocabulary's tree, what can be done with it, lists in and out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from archive import tags
from archive.errors import Unwritable, reason_of
from archive.tags import KeywordList, TakenIn
from archive.values import TagId
from resources.i18n import gettext as _
from resources.i18n import mark
from ui import ask
from ui.messages import Messages
from ui.tags.reading import Table, table
from ui.tags.tree import TagsTree
from ui.trees import Deed, TreePage
from ui.widgets.choice import Choice
from ui.widgets.empty import EmptyState
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_FORMATS = {
    "tabbed": (mark("Text with tabs, as Photo Mechanic and Lightroom read it (*.txt)"), ".txt"),
    "csv": (mark("Table (*.csv)"), ".csv"),
    "skos": (mark("SKOS (*.rdf)"), ".rdf"),
}


class Tags(TreePage):
    """Puts tags in order. Every deed is one step that undo takes back."""

    tables = ("tag", "tag_alias", "tag_parent", "photo_tag", "vocabulary", "photo")

    def __init__(
        self, workspace: Workspace, *, messages: Messages, parent: QWidget | None = None
    ) -> None:
        self.tree = TagsTree()
        self.tree.set_read_only(workspace.read_only)
        super().__init__(
            self.tree, workspace, messages, find=_("Find a tag by a part of its names"),
            parent=parent,
        )  # fmt: skip
        self._found: Table | None = None
        self.vocabulary = Choice()
        self.vocabulary.setAccessibleName(_("Vocabulary"))
        self.vocabulary.addItem(_("The desk’s own tags"), None)
        self._said = wrapped(role="muted")
        empty = EmptyState(
            _("No tags yet"),
            _("Put one on a photo with Ctrl+T, or take in a keyword list: text with tabs, CSV, "
              "SKOS, IPTC NewsCodes."),
        )  # fmt: skip
        self._put_together(empty, before=self.vocabulary, below=[self._said])
        self._connect()
        self._on_chosen()

    # --- what is shown ---

    def read_all(self) -> None:
        """Read the tags of the chosen vocabulary."""
        self._workspace.ask_later(
            table, self.vocabulary.currentData(), answered=self._on_read, topic="tags.table"
        )

    def _on_read(self, found: Table) -> None:
        self._found = found
        known = {self.vocabulary.itemData(at) for at in range(self.vocabulary.count())}
        for one in found.vocabularies:
            if one.name not in known:
                self.vocabulary.addItem(one.name, one.name)
        self.look_for()

    def look_for(self) -> None:
        """Show the tags, or those that are looked for."""
        if self._found is None:
            return
        self.tree.show_table(self._found, self.box.text())
        self._show_whether(bool(self._found.tree.nodes))
        self._on_chosen()

    def _on_chosen(self) -> None:
        count = len(self.tree.chosen_tags)
        one, some = ("photos", "rename", "alias", "merge"), ("under", "remove")
        for name, button in self._buttons.items():
            needed = count == 1 if name in one else count > 0 if name in some else True
            free = name in ("photos", "export") or not self._workspace.read_only
            button.setEnabled(needed and free)
        self._said.setText(_("Drag a tag onto another to put it below; with Ctrl it stays where "
                             "it was too."))  # fmt: skip

    # --- what is done ---

    def _name_of(self, tag_id: int) -> str:
        assert self._found is not None
        return self._found.tree.nodes[TagId(tag_id)].name

    def _photos(self) -> None:
        if chosen := self.tree.chosen_tags:
            self.query_opened.emit(f"tag:#{chosen[0]}")

    def _new(self) -> None:
        chosen = self.tree.chosen_tags[:1]
        title = _("New tag below “{name}”").format(name=self._name_of(chosen[0])) if chosen else ""
        name = ask.text(self, title or _("New tag"), _("Name"))
        if name and name.strip():
            self._workspace.do(
                tags.add_tag, name, vocabulary=self.vocabulary.currentData(), parents=chosen
            )

    def _rename(self) -> None:
        if chosen := self.tree.chosen_tags:
            former = self._name_of(chosen[0])
            name = ask.text(self, _("Rename the tag"), _("Name"), value=former)
            if name and name.strip() and name != former:
                self._workspace.do(tags.rename_tag, chosen[0], name)

    def _aliases(self) -> None:
        if not (chosen := self.tree.chosen_tags):
            return
        known = self._workspace.ask(tags.tag, chosen[0]).aliases
        title = _("Other names of “{name}”").format(name=self._name_of(chosen[0]))
        said = ask.text(self, title, _("One on a line"), value="\n".join(known), lines=True)
        if said is not None:
            wanted = tuple(line.strip() for line in said.splitlines() if line.strip())
            self._workspace.do(tags.set_tag_aliases, chosen[0], wanted, label="set_tag_aliases")

    def _merge(self) -> None:
        if not (chosen := self.tree.chosen_tags):
            return
        others = self._others(chosen[:1])
        title = _("Make one with “{name}”").format(name=self._name_of(chosen[0]))
        said = _("Its photos, names, and what stands below it move here:")
        at = ask.choice(self, title, said, [words for words, _id in others]) if others else None
        if at is not None:
            self._workspace.do(tags.merge_tags, chosen[0], others[at][1])

    def _under(self) -> None:
        if not (chosen := self.tree.chosen_tags):
            return
        others = [(_("nothing: to the top"), 0), *self._others(chosen)]
        at = ask.choice(self, _("Put below"), _("Tag"), [words for words, _id in others])
        if at is not None:
            pairs = tuple((one, None) for one in chosen)
            self._on_moved(pairs, others[at][1] or None, both=False, whole=True)

    def _others(self, left_out: Sequence[int]) -> list[tuple[str, int]]:
        """Return the other tags with words that tell them apart."""
        assert self._found is not None
        nodes = [one for one in self._found.tree.nodes.values() if one.id not in left_out]
        names = [one.name for one in nodes]
        return [
            (one.name if names.count(one.name) == 1 else f"{one.name} (#{one.id})", one.id)
            for one in nodes
        ]

    def _remove(self) -> None:
        chosen = self.tree.chosen_tags
        if chosen:
            said = _("Removed: {names}").format(names=", ".join(map(self._name_of, chosen)))
            self._workspace.do(
                tags.remove_tags, chosen, label="remove_tag",
                answered=lambda _none: self._tell_removed(said),
            )  # fmt: skip

    def _on_moved(
        self, pairs: Sequence[tuple[int, int | None]], onto: int | None, both: bool,
        whole: bool = False,
    ) -> None:  # fmt: skip
        self._workspace.do(
            tags.move_tags, pairs, into=onto, both=both, whole=whole, label="move_tags"
        )

    def _on_photos_dropped(self, photos: tuple[int, ...], tag_id: int) -> None:
        self._workspace.do(tags.tag_photos, photos, tag_id)

    # --- lists of other programs ---

    def _import(self) -> None:
        chosen = ask.files(
            self, _("Take in a keyword list"),
            filters=[_("Keyword lists (*.txt *.csv *.json *.rdf *.xml)"), _("All files (*)")],
        )  # fmt: skip
        if chosen:
            self._workspace.do(
                _take_in, chosen[0], self.vocabulary.currentData(), label="take_in_list",
                answered=self._on_taken_in,
            )  # fmt: skip

    def _on_taken_in(self, done: TakenIn) -> None:
        said = _("{added} new, {known} known, {aliases} other names").format(
            added=done.added, known=done.known, aliases=done.aliases
        )
        self._messages.info(said, _("Undo"), self._workspace.undo)

    def _export(self) -> None:
        words = [_(words) for words, _suffix in _FORMATS.values()]
        at = ask.choice(self, _("Write the tags as a list"), _("For"), words)
        if at is None:
            return
        form = list(_FORMATS)[at]
        suffix = _FORMATS[form][1]
        path = ask.file_to_save(self, _("Write the tags as a list"), name=f"tags{suffix}",
                                suffix=suffix[1:])  # fmt: skip
        if path is not None:
            self._workspace.ask_later(
                tags.keyword_list, vocabulary=self.vocabulary.currentData(),
                answered=partial(self._write, path, form),
            )  # fmt: skip

    def _write(self, path: Path, form: str, listed: KeywordList) -> None:
        try:
            path.write_text(tags.WRITERS[form](listed), encoding="utf-8", newline="")
        except OSError as error:
            self._messages.error(str(Unwritable(path=path, reason=reason_of(error))))
            return
        self._messages.info(_("{count} tags written.").format(count=len(listed.keywords)))

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done with tags."""
        return (
            Deed("photos", _("Show the photos"), _("Those of the tag and of all below (Enter)"),
                 self._photos),
            Deed("new", _("New tag…"), _("Below the chosen one (Insert)"), self._new, "Ins"),
            Deed("rename", _("Rename…"), _("The former name stays as another one (F2)"),
                 self._rename, "F2"),
            Deed("alias", _("Other names…"), _("Also found by these"), self._aliases),
            Deed("under", _("Put below…"), _("The same as dragging it there"), self._under),
            Deed("merge", _("Make one with…"), _("Another tag means the same"), self._merge),
            Deed("remove", _("Remove"), _("From its photos too; undo brings it back (Delete)"),
                 self._remove, "Del"),
            Deed("import", _("Take in a list…"),
                 _("Photo Mechanic, Lightroom, CSV, SKOS, NewsCodes"), self._import),
            Deed("export", _("Write a list…"), _("Photo Mechanic, Lightroom, CSV, SKOS"),
                 self._export),
        )  # fmt: skip

    def _connect(self) -> None:
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self._photos)
        self.tree.moved.connect(self._on_moved)
        self.tree.photos_dropped.connect(self._on_photos_dropped)
        self.vocabulary.currentIndexChanged.connect(lambda _at: self.read_all())


def _take_in(session: Any, path: Path, vocabulary: str | None) -> TakenIn:
    return tags.take_in_list(session, tags.read_list(path), vocabulary=vocabulary)
