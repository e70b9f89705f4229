"""What the carriers of a file say about its credit, each read once, before anything is tidied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.credits.user_supplied import is_private, is_sent_in
from archive.parties.persons import same_person
from archive.reading.credit_lines import (
    WITHHELD_KINDS,
    CreditLine,
    agency_named,
    find_head,
    find_tail,
    is_official,
    is_organisation,
    is_platform,
    parse,
)
from archive.reading.fold import fold_name
from archive.values import Span

_SEE_CAPTION = re.compile(r"see\s+(?:the\s+)?caption|too\s+long", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CreditCarriers:
    """What a file says about who made it: every field as it came, untidied."""

    creators: tuple[str, ...] = ()
    creator_title: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    copyright_owner: str = ""
    caption: str = ""
    instructions: str = ""


@dataclass(frozen=True, slots=True)
class NormalisationRule:
    """A rule of the desk: this spelling, as a whole part of a credit, is meant as that one."""

    number: int
    written: str
    meant: str


def normalised(text: str, rules: Sequence[NormalisationRule], used: list[str] | None = None) -> str:
    """Return a credit line with the desk's rules applied to its parts; ``used`` collects why."""
    parts = re.split(r"(\s*[/|]\s*|\s+via\s+)", text)
    for place, part in enumerate(parts):
        for rule in rules:
            if fold_name(part) == fold_name(rule.written) and part != rule.meant:
                parts[place] = rule.meant
                if used is not None:
                    used.append(f"{part} → {rule.meant}, rule {rule.number}")
                break
    return "".join(parts)


class Readings:
    """Every carrier parsed once."""

    def __init__(
        self, carriers: CreditCarriers, rules: Sequence[NormalisationRule], used: list[str]
    ) -> None:
        tail = _beside(carriers.caption)
        credit = "" if _SEE_CAPTION.search(carriers.credit) else carriers.credit.strip()
        self._credit, self._tail = credit, tail.text if tail else ""
        self._carriers = carriers
        self.lines: dict[str, list[CreditLine]] = {
            "byline": [_byline(name, rules, used) for name in carriers.creators if name.strip()],
            "caption": [_read(self._tail, rules, used)] if tail else [],
            "credit": [_read(credit, rules, used)] if credit else [],
            "copyright": _copyright(carriers.copyright, rules, used),
            "source": [_read(carriers.source, rules, used)] if carriers.source.strip() else [],
        }

    def names(self, carrier: str) -> tuple[str, ...]:
        """Return the makers that one carrier names."""
        found = dict.fromkeys(name for line in self.lines[carrier] for name in line.creators)
        return tuple(found)

    def all_names(self) -> tuple[str, ...]:
        """Return the makers that any carrier names."""
        return tuple(dict.fromkeys(name for carrier in self.lines for name in self.names(carrier)))

    def keeps_a_name_back(self) -> bool:
        """Tell whether the byline says ``STRINGER`` and no name: another carrier's is not taken."""
        kept_back = [line for line in self.lines["byline"] if line.withheld == "stringer"]
        return bool(kept_back) and not self.names("byline")

    def withheld(self, *, named: bool) -> str | None:
        """Return the kind of a byline that names nobody; of several the one that protects most."""
        kinds = [line.withheld for carrier in ("byline", "credit", "caption", "source")
                 for line in self.lines[carrier]]  # fmt: skip
        title = parse(self._carriers.creator_title).withheld
        if not named or title in ("handout", "pool"):
            kinds.append(title)
        notes = self._carriers.instructions.upper()
        if re.match(r"\W*(?:HANDOUT|HO)\b", notes):
            kinds.append("handout")
        known = [kind for kind in kinds if kind]
        return min(known, key=WITHHELD_KINDS.index) if known else None

    def organisations(self) -> tuple[str | None, str | None]:
        """The credit line decides; the caption's end and the source fill in what it leaves out."""
        houses: tuple[str | None, str | None] = (None, None)
        for carrier in ("credit", "caption", "byline", "source"):
            for line in self.lines[carrier]:
                if carrier in ("credit", "caption") or _is_known(line):
                    houses = _filled_in(*houses, line)
        return houses

    def source(self) -> str | None:
        """The source field; who gave the picture where that has only a wire's name or code."""
        field_says = self._carriers.source.strip()
        said = [line.source for line in self._giving() if line.source]
        bare = not field_says or _is_code(field_says) or agency_named(field_says)
        if bare and said:
            return said[0]
        return field_says or None

    def notes(self) -> str:
        """Everything beside the caption in which a licence or a screen is named."""
        carriers = self._carriers
        return " ".join((carriers.copyright, carriers.credit, carriers.instructions,
                         carriers.source))  # fmt: skip

    def names_platform(self) -> bool:
        """Tell whether a carrier says the picture comes from an account."""
        return any(is_platform(line.source) for line in self._giving() if line.source)

    def comes_from_reader(self) -> bool:
        """Tell whether a reader sent it in, or it is from a private album and nobody sells it."""
        return is_private(self.line() or "") or is_sent_in(
            f"{self._carriers.caption}\n{self.notes()}"
        )

    def comes_from_authority(self) -> bool:
        """Tell whether an authority made or gave the picture, whoever passed it on."""
        return any(
            is_official(name) and not agency_named(name)
            for line in self._giving() for name in (line.source, line.agency) if name
        )  # fmt: skip

    def _giving(self) -> list[CreditLine]:
        return [line for carrier in ("credit", "caption", "byline") for line in self.lines[carrier]]

    def line(self) -> str | None:
        """Return the credit as printed: the field, the end of the caption, else who is named."""
        if self._credit:
            return self._credit
        for words in (self._tail, "; ".join(self._carriers.creators), self._carriers.source):
            if words.strip() and not (words == self._carriers.source and _is_code(words)):
                return words.strip()
        return None

    def rules(self) -> list[str]:
        """Return how each carrier was read."""
        return [f"{carrier}: {line.rule}" for carrier, lines in self.lines.items() for line in lines
                if line.rule != "nothing found"]  # fmt: skip

    def conflicts(self, creators: tuple[str, ...]) -> dict[str, str]:
        """Carriers that name people, none of whom the others name."""
        named = {carrier: self.names(carrier) for carrier in ("byline", "credit", "caption")}
        said = {carrier: names for carrier, names in named.items() if names}
        if said and self.keeps_a_name_back():
            said["byline"] = self._carriers.creators
            return {carrier: "; ".join(names) for carrier, names in sorted(said.items())}
        if all(any(_one_person(name, one) for name in names for one in creators)
               for names in said.values()):  # fmt: skip
            return {}
        return {carrier: "; ".join(names) for carrier, names in said.items()}


def _read(text: str, rules: Sequence[NormalisationRule], used: list[str]) -> CreditLine:
    return parse(normalised(text.strip(), rules, used))


def _byline(text: str, rules: Sequence[NormalisationRule], used: list[str]) -> CreditLine:
    """A creator field names a creator, even one that does not look like a name."""
    if not any(character.isalnum() for character in text):
        return CreditLine(text.strip())
    line = _read(text, rules, used)
    known = agency_named(line.agency or "")
    if known and known.kind == "maker" and not line.creators:
        return replace(line, creators=(known.name,), agency=None, rule="creator field")
    says = line.creators or line.withheld or _is_known(line) or line.distributor
    if says or not line.agency or is_organisation(line.agency):
        return line
    return replace(line, creators=(line.agency,), agency=None, rule="creator field")


def _copyright(text: str, rules: Sequence[NormalisationRule], used: list[str]) -> list[CreditLine]:
    """A notice that is a sentence names nobody reliably."""
    if not text.strip() or len(text.split()) > 10:
        return []
    return [_read(text, rules, used)]


def _is_known(line: CreditLine) -> bool:
    return any(name and agency_named(name) for name in (line.agency, line.distributor))


def _is_code(words: str) -> bool:
    """``X90045`` is a wire's desk number, not a name."""
    return bool(re.fullmatch(r"[A-Z]?\d{2,}|[A-Z]{1,2}\d+", words.strip()))


def _filled_in(
    agency: str | None, distributor: str | None, line: CreditLine
) -> tuple[str | None, str | None]:
    """What another carrier adds: who stands behind a seller named alone, or who passed it on."""
    seller = distributor or agency
    if seller is None:
        return line.agency, line.distributor
    if agency and distributor:
        return agency, distributor
    if line.distributor == seller:
        return line.agency, seller
    if distributor is None and line.distributor and line.agency in (agency, None):
        return agency, line.distributor
    return agency, distributor


def _one_person(name: str, other: str) -> bool:
    """Tell whether two spellings name one person: shortened, or written in another script."""
    one, two = fold_name(name), fold_name(other)
    if one.startswith(two) or two.startswith(one):
        return True
    first, second = set(one.split()), set(two.split())
    return first <= second or second <= first or same_person(name, other)


def _beside(caption: str) -> Span | None:
    """The credit at a caption's end or, where there is none, in front of it."""
    return (find_tail(caption) or find_head(caption)) if caption else None
