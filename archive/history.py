"""Who changed what and when, read from the journal; and the names of steps in people's words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.store.models import Change, Step
from archive.values import Page, StepId
from resources.i18n import gettext, mark

_LABELS = {
    "add_photo": mark("Add a photo"),
    "edit_caption": mark("Edit caption"),
    "edit_fields": mark("Edit fields"),
    "import_article": mark("Bring in an article"),
    "renew_article": mark("Bring article {name} in again"),
    "import_ledger": mark("Bring in {count} uses"),
    "import_photos": mark("Bring in photos: {count}"),
    "import_searches": mark("Take in {count} searches"),
    "rate": mark("Rate photos"),
    "remove_photos": mark("Remove photos"),
    "restore_photos": mark("Restore photos"),
    "group_photos": mark("Group photos"),
    "settle_conflict": mark("Settle a conflict"),
    "edit_appearance": mark("Correct a use"),
    "set_category": mark("Set the category"),
    "edit_desk_settings": mark("Desk settings"),
    "set_creators": mark("Name who made it"),
    "add_alias": mark("Add a spelling"),
    "add_appearance": mark("Record a use"),
    "add_article": mark("Bring in an article"),
    "add_claim": mark("Make a claim"),
    "add_claim_place": mark("Add a place to a claim"),
    "add_collection": mark("New collection"),
    "add_contact": mark("Add a contact"),
    "add_date": mark("Add a date"),
    "add_figure": mark("Add a figure"),
    "add_employment": mark("Record an employment"),
    "add_event": mark("Add an event"),
    "add_lease": mark("Allow or deny use"),
    "add_licence": mark("Add a licence"),
    "add_party": mark("Add a person or organisation"),
    "add_permission": mark("Record a permission"),
    "add_place": mark("Add a place"),
    "add_to_collection": mark("Add to a collection"),
    "add_to_event": mark("Add to an event"),
    "apply_credit_rule": mark("Apply a rule to photos"),
    "apply_rule": mark("Apply a rule to photos"),
    "attach_contract": mark("Attach a contract"),
    "change_setting": mark("Change a setting"),
    "confirm_credit": mark("Confirm credit"),
    "confirm_leases": mark("Confirm leases"),
    "confirm_suggestions": mark("Link suggested photos"),
    "cover_photos": mark("Add photos to a licence"),
    "accept_claims": mark("Accept claims"),
    "reject_claims": mark("Reject claims"),
    "propose_claims": mark("Propose claims again"),
    "decide_place": mark("Decide on a place"),
    "decide_rights": mark("Decide for many photos"),
    "detach_contract": mark("Take a contract off"),
    "different": mark("Two pictures"),
    "dismiss_suggestions": mark("Turn suggestions down"),
    "edit_article": mark("Edit article details"),
    "edit_claim": mark("Edit a claim"),
    "edit_credit": mark("Edit credit"),
    "edit_event": mark("Edit an event"),
    "edit_claim_place": mark("Correct a place of a claim"),
    "edit_date": mark("Correct a date"),
    "edit_figure": mark("Correct a figure"),
    "edit_licence": mark("Edit a licence"),
    "edit_party": mark("Edit a person or organisation"),
    "add_tag": mark("Add a tag"),
    "remove_tag": mark("Remove a tag"),
    "move_tags": mark("Put tags in order"),
    "set_tag_aliases": mark("Change a tag’s other names"),
    "take_in_list": mark("Take in a keyword list"),
    "make_event": mark("Make an event"),
    "remove_event": mark("Remove an event"),
    "file_under_event": mark("File under an event"),
    "add_place_name": mark("Give a place another name"),
    "remove_place": mark("Remove a place"),
    "remove_place_name": mark("Take a name from a place"),
    "add_tag_alias": mark("Give a tag another name"),
    "add_tag_parent": mark("Put tags in order"),
    "remove_tag_alias": mark("Take a name from a tag"),
    "order_collection": mark("Put a collection in order"),
    "rename_collection": mark("Rename a collection"),
    "take_from_collection": mark("Take out of a collection"),
    "remove_collection": mark("Remove a collection"),
    "rename_saved_search": mark("Rename a saved search"),
    "remove_saved_search": mark("Forget a saved search"),
    "take_in_searches": mark("Take in searches"),
    "move_in_collection": mark("Put a collection in order"),
    "edit_place": mark("Edit a place"),
    "end_employment": mark("End an employment"),
    "end_licence": mark("End a licence"),
    "file_photos_named": mark("Add to an event"),
    "import_parties": mark("Bring in people and organisations"),
    "leave_groups": mark("Leave the group"),
    "lift_protection": mark("End the protection of a name"),
    "link_article": mark("Link to an article"),
    "link_claim": mark("Link to a claim"),
    "link_photos": mark("Link photos"),
    "mark_sensitivity": mark("Decide whether photos are sensitive"),
    "merge_events": mark("Make two events one"),
    "merge_parties": mark("Make two parties one"),
    "merge_places": mark("Make two places one"),
    "merge_tags": mark("Make two tags one"),
    "note_likenesses": mark("Look for look-alikes"),
    "override_reason": mark("Set a reason aside"),
    "place_photos": mark("Add a place to photos"),
    "propose_leases": mark("Read restrictions"),
    "protect_name": mark("Protect a name"),
    "reject_leases": mark("Reject leases"),
    "remove_alias": mark("Take a spelling away"),
    "remove_appearance": mark("Take a use away"),
    "remove_article": mark("Remove an article"),
    "remove_contact": mark("Take a contact away"),
    "remove_employment": mark("Take an employment away"),
    "remove_claim_place": mark("Take a place from a claim"),
    "remove_date": mark("Take a date away"),
    "remove_figure": mark("Take a figure away"),
    "remove_party": mark("Remove a person or organisation"),
    "rename_tag": mark("Rename a tag"),
    "renew_licence": mark("Renew a licence"),
    "restore_article": mark("Bring a removed article back"),
    "roots_for": mark("Remember folders"),
    "same_picture": mark("Group photos"),
    "save_search": mark("Save a search"),
    "seed_agencies": mark("Add the agencies of the world"),
    "set_credit_line": mark("Edit credit"),
    "set_credit_rules": mark("Change the rules for credits"),
    "set_phrases": mark("Change the restriction phrases"),
    "settle": mark("Settle a conflict"),
    "split_party": mark("Part a person or organisation in two"),
    "suggest_likenesses": mark("Look for look-alikes"),
    "suggest_photos": mark("Suggest photos"),
    "tag_photos": mark("Tag photos"),
    "tag_photos_named": mark("Tag photos"),
    "take_articles_from_event": mark("Take an article out of an event"),
    "take_from_event": mark("Take photos out of an event"),
    "unplace_photos": mark("Take a place off photos"),
    "untag_photos": mark("Take a tag off photos"),
    "withdraw_override": mark("Take a set-aside reason back"),
    "remove_permission": mark("Take out a permission recorded by mistake"),
    "withdraw_permission": mark("Record that a permission was withdrawn"),
    "write_batch": mark("Change rights of many photos"),
}


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One thing somebody did."""

    id: StepId
    label: str
    who: str
    at: str
    state: str
    changes: int


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One field that changed, with its old and new value as stored."""

    at: str
    who: str
    step: str
    table: str
    row_id: int
    kind: str
    field: str
    old: object
    new: object


def label_text(code: str, params: Mapping[str, Any] | None = None) -> str:
    """Return a step's name in the reader's language; an unnamed step is named by its command."""
    template = _LABELS.get(code)
    if template is None:
        return code.replace("_", " ").capitalize()
    try:
        return gettext(template).format_map(params or {})
    except (KeyError, IndexError):
        return code.replace("_", " ").capitalize()


def steps(session: Session, *, limit: int = 100, offset: int = 0) -> Page[StepRecord]:
    """Return the newest steps first."""
    counted = (
        select(func.count()).where(Change.step_id == Step.id).correlate(Step).scalar_subquery()
    )
    query = select(Step, counted).order_by(Step.id.desc()).limit(limit).offset(offset)
    found = [(step, count) for step, count in session.execute(query)]
    names = _names(session, [step for step, _count in found])
    items = tuple(
        StepRecord(StepId(step.id), name, step.who, step.at, step.state, count)
        for (step, count), name in zip(found, names, strict=True)
    )
    return Page(session.scalar(select(func.count(Step.id))) or 0, items)


def next_undo(session: Session) -> str | None:
    """Return the name of the step that undo would take back."""
    return _named(session, select(Step).where(Step.state == "done").order_by(Step.id.desc()))


def next_redo(session: Session) -> str | None:
    """Return the name of the step that redo would repeat."""
    return _named(session, select(Step).where(Step.state == "undone").order_by(Step.id))


def step_name(session: Session, step_id: int) -> str:
    """Return the name of a step in the reader's language."""
    return _names(session, [session.get_one(Step, step_id)])[0]


def _named(session: Session, query: Any) -> str | None:
    step = session.scalar(query.limit(1))
    return None if step is None else _names(session, [step])[0]


def _names(session: Session, found: Sequence[Step]) -> list[str]:
    """Return steps' names. An import counts the photos that came in, not the files it was given."""
    imports = [step.id for step in found if step.label == "import_photos"]
    came: dict[int, int] = {}
    if imports:
        inserted = (
            select(Change.step_id, func.count())
            .where(Change.step_id.in_(imports), Change.row_table == "photo")
            .where(Change.kind == "insert")
            .group_by(Change.step_id)
        )
        came = {row[0]: row[1] for row in session.execute(inserted)}
    return [
        label_text(step.label, {**step.params, "count": came.get(step.id, 0)})
        if step.id in imports
        else label_text(step.label, step.params)
        for step in found
    ]


def photo_history(session: Session, photo_id: int, *, limit: int = 200) -> tuple[ChangeRecord, ...]:
    """Return what happened to a photo and to the rows that belong to it, newest first."""
    query = (
        select(Change, Step)
        .join(Step, Step.id == Change.step_id)
        .where(Change.photo_id == photo_id, Step.state.in_(("open", "done")))
        .order_by(Change.id.desc())
        .limit(limit)
    )
    found = [(change, step) for change, step in session.execute(query)]
    steps_of = list({step.id: step for _change, step in found}.values())
    names = dict(zip([step.id for step in steps_of], _names(session, steps_of), strict=True))
    return tuple(
        record for change, step in found for record in _records(change, step, names[step.id])
    )


def _records(change: Change, step: Step, name: str) -> list[ChangeRecord]:
    old = json.loads(change.old) if change.old else {}
    new = json.loads(change.new) if change.new else {}
    if change.kind != "update":
        return [ChangeRecord(step.at, step.who, name, change.row_table, change.row_id,
                             change.kind, "", None, None)]  # fmt: skip
    return [
        ChangeRecord(step.at, step.who, name, change.row_table, change.row_id, change.kind,
                     field, old.get(field), new.get(field))
        for field in new
    ]  # fmt: skip
