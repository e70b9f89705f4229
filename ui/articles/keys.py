"""The keys of the reading page: one table for the shortcuts themselves, the foot line and the help.

They work wherever the focus is on the page, except in a field and while a claim is being edited.
Among the photos and among what is left over, the same keys mean what is chosen there.
"""

from dataclasses import dataclass

from resources.i18n import mark


@dataclass(frozen=True, slots=True)
class Key:
    """A key, what it calls on the page or its moves, and what it does; ``short`` for the foot."""

    keys: str
    slot: str
    words: str
    short: str = ""


KEYS: tuple[Key, ...] = (
    Key("A", "accept", mark("Accept the claim; among the photos, link the photo"), mark("accept")),
    Key("E", "edit", mark("Edit the claim"), mark("edit")),
    Key("F", "edit_figures", mark("Set the figures of the claim right"), mark("figures")),
    Key("R", "reject", mark("Reject the claim; among the photos, not this photo"), mark("reject")),
    Key("U", "propose", mark("Take the review back: the claim is proposed again")),
    Key("J", "next", mark("Next claim, photo or leftover"), mark("next")),
    Key("K", "previous", mark("The one before"), mark("previous")),
    Key("Shift+J", "next_waiting", mark("Next claim that waits for a review")),
    Key("Shift+K", "previous_waiting", mark("The one before that waits for a review")),
    Key("N", "make_claim", mark("Make a claim of the selected text or of the chosen leftover"),
        mark("new claim")),
    Key("L", "end_forward", mark("The claim ends one word later"), mark("end later")),
    Key("H", "end_back", mark("The claim ends one word earlier"), mark("end earlier")),
    Key("Shift+L", "start_forward", mark("The claim begins one word later")),
    Key("Shift+H", "start_back", mark("The claim begins one word earlier")),
    Key("C", "go_claim", mark("To the claim, and to the text")),
    Key("P", "go_photos", mark("To the photos and what is suggested"), mark("photos")),
    Key("O", "go_leftovers", mark("To figures and quotations in no claim"), mark("left over")),
    Key("S", "toggle_photo", mark("Show the photo large beside the text, or hide it"),
        mark("photo beside")),
)  # fmt: skip
FOOT = tuple(key for key in KEYS if key.short)
