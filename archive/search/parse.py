"""Parse the search language (DOMAIN "Search") into a tree of questions.

    kharkiv morgue            words, all of which must be found
    "refrigerated rail car"   a phrase            kharki*     the beginning of a word
    place:bakhmut  taken:2023-03  figure:>150000  format:jpeg,tiff
    -tag:rejected   NOT x     a OR b   a | b      (a b) OR c
    place:(kharkiv OR kyiv)   tag:(night -snow)   near:(48.59, 38.0)

Quotes may be straight or typographic. A mistake is a ``QueryError`` with the code point where it
is and what was expected there; nothing else is ever raised.
"""

import re
from difflib import get_close_matches
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from archive.errors import QueryError
from archive.reading.fold import fold
from archive.search.fields import BY_NAME, Field
from archive.search.tree import All, Either, Everything, Fielded, Node, Not, Value, Words
from archive.search.values import Unexpected, value_of
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from lark import Lark, Token

LONGEST = 10_000
DEEPEST = 50
_NEGATIONS = re.compile(r"(?:NOT\s+){50,}")
_GRAMMAR = r"""
?start: either?
?either: all (_OR all)*
?all: part (_AND? part)*
?part: _NOT part -> inverse
     | "(" either ")"
     | POINT -> point
     | FIELD "(" some ")" -> shared
     | FIELD value (_COMMA value)* -> fielded
     | (PHRASE | WORD) -> words
?some: run ((_OR | _APART) run)*
?run: one (_AND? one)*
?one: _NOT one -> none
    | "(" some ")"
    | inner (_COMMA inner)* -> list
value: PHRASE | VALUE
inner: PHRASE | INNER

_OR.3: /OR(?=[\s()"“„«]|$)/ | "||" | "|"
_AND.3: /AND(?=[\s()"“„«]|$)/
_COMMA.4: ","
_APART.5: /,\s+/
_NOT.3: /NOT(?=[\s()"“„«]|$)/ | /-(?=[^\s)\-])/
POINT.3: /(?i:near|box):\(\s*[-+]?\d[^()]*\)/
FIELD.2: /[^\W\d_]\w*:(?!\/\/)/
PHRASE: /"[^"]*"|“[^”"]*[”"]|„[^“”"]*[“”"]|«[^»]*»/
WORD: /(?!(?:OR|AND|NOT)(?=[\s()"“„«]|$))[^\s()"“”„«»|]+/
VALUE: /[^\s()"“”„«»,]+/
INNER: /(?!(?:OR|AND|NOT)(?=[\s()"“„«]|$))[^\s()"“”„«»,|]+/
%import common.WS
%ignore WS
"""
_PLAIN = re.compile(r"[^\W_]+(?:[ \t\f\r\n]+[^\W_]+)*")
_JOINING = frozenset(["OR", "AND", "NOT"])
_QUOTES = '"“”„«»'
_FIELDED = re.compile(rf"(?:{'|'.join(BY_NAME)}):", re.IGNORECASE)
_STAR = re.compile(r"\*(?=\w)")
_GROUPED = re.compile(r"[<>=≤≥]*\d{1,3}(?:,\d{3})+(?:\.\.\d{1,3}(?:,\d{3})*)?")  # >150,000
_UNITS = ("km", "m", "mi")


def parse(query: str) -> Node:
    """Return what ``query`` asks; an empty one asks for everything.

    Raises:
        QueryError: a mistake; ``at`` is its code point, ``expected`` what should stand there.
    """
    if not query.strip():
        return Everything()  # what a window asks first: lark and its grammar can wait
    _check_size(query)
    plain = _plain(query)
    if plain is not None:
        return plain
    from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedToken

    try:
        tree = _parser().parse(query)
    except UnexpectedCharacters as error:
        at = error.pos_in_stream or 0
        raise _mistake(at, _expected_at(query, at)) from None
    except UnexpectedToken as error:
        at = len(query) if error.token.type == "$END" else int(error.token.start_pos or 0)
        raise _mistake(at, _expected_for(query, at, set(error.expected))) from None
    except UnexpectedEOF as error:
        raise _mistake(len(query), _expected_for(query, len(query), set(error.expected))) from None
    return _node(tree, query)


def _plain(query: str) -> Node | None:
    """Return what words ask that have nothing of a language between them, as most searches do."""
    if not _PLAIN.fullmatch(query) or not _JOINING.isdisjoint(query.split()):
        return None
    words = ((found[0], found.start()) for found in re.finditer(r"\S+", query))
    return _all(tuple(Words(word, at) if fold(word) else Everything() for word, at in words))


@cache
def _parser() -> "Lark":
    from lark import Lark

    return Lark(_GRAMMAR, parser="lalr", maybe_placeholders=False)


def _check_size(query: str) -> None:
    if len(query) > LONGEST:
        raise _mistake(
            LONGEST, _("an end: a search has {most} characters at most").format(most=LONGEST)
        )
    depth = 0
    for at, character in enumerate(re.sub(r'"[^"]*"', lambda found: " " * len(found[0]), query)):
        depth += (character == "(") - (character == ")")
        if depth > DEEPEST:
            raise _mistake(at, _("fewer brackets within each other"))
    found = _NEGATIONS.search(query)
    if found:
        raise _mistake(found.start(), _("fewer negations in a row"))


def _mistake(at: int, expected: str) -> QueryError:
    return QueryError(at=at, expected=expected)


def _expected_at(query: str, at: int) -> str:
    if query[at] in _QUOTES:
        return _("a closing quotation mark")
    return _("a word, a field or “(”")


def _expected_for(query: str, at: int, expected: set[str]) -> str:
    before, following = query[:at].rstrip(), query[at : at + 1]
    if "VALUE" in expected:
        after_comma = before.endswith(",")
        return _("a value after the comma") if after_comma else _("a value after the colon")
    if following == ")":
        opened = before.count("(") > before.count(")")
        return _("a word before “)”") if opened else _("“(” somewhere before “)”")
    if "RPAR" in expected and not following:
        return _("“)”")
    if following in tuple(_QUOTES):
        return _("a closing quotation mark")
    if "INNER" in expected:
        return _("a value within the parentheses")
    return _("a word, a field or “(”")


def _node(tree: Any, query: str) -> Node:
    from lark import Token

    if isinstance(tree, Token) or tree.data == "start":
        return Everything()
    children = tree.children
    if tree.data == "words":
        return _words(children[0])
    if tree.data == "fielded":
        return _fielded(children[0], [value.children[0] for value in children[1:]], query)
    if tree.data == "shared":
        return _shared(children[0], children[1], query)
    if tree.data == "point":
        return _point(children[0])
    if tree.data == "inverse":
        return Not(_node(children[0], query))
    parts = tuple(_node(child, query) for child in children)
    return _all(parts) if tree.data == "all" else Either(parts)


def _shared(name: "Token", tree: Any, query: str) -> Node:
    """Return what a field asks of each value in its parentheses: ``place:(kharkiv OR kyiv)``."""
    if name[:-1].lower() not in BY_NAME:
        return _no_field(name, list(tree.scan_values(bool)), query)
    if tree.data == "list":
        values = [value.children[0] for value in tree.children]
        other = next((each for each in values if _FIELDED.match(each)), None)
        if other is not None:
            expected = _("a value of “{field}”, no field within it").format(field=name)
            raise _mistake(int(other.start_pos or 0), expected)
        return _fielded(name, values, query, shared=True)
    parts = tuple(_shared(name, each, query) for each in tree.children)
    if tree.data == "none":
        return Not(parts[0])
    return _all(parts) if tree.data == "run" else Either(parts)


def _all(parts: tuple[Node, ...]) -> Node:
    """Leave out parts that ask for nothing (a lone dash, "&")."""
    for before, part in pairwise(parts):
        if isinstance(part, Words) and part.text in _UNITS and _has_radius(before):
            expected = _("no space before “{unit}”").format(unit=part.text)
            raise _mistake(part.at, expected)
    inner = (part.parts if isinstance(part, All) else (part,) for part in parts)
    asking = tuple(one for each in inner for one in each if not isinstance(one, Everything))
    if len(asking) == 1:
        return asking[0]
    return All(asking) if asking else Everything()


def _has_radius(part: Node) -> bool:
    return isinstance(part, Fielded) and part.field == "near" and part.source[-1].isdigit()


def _words(token: "Token") -> Node:
    at, quoted = int(token.start_pos or 0), token.type == "PHRASE"
    text = token[1:-1] if quoted else str(token)
    bare = text.rstrip("*")
    if not fold(bare):
        return Everything()
    if star := _STAR.search(bare):
        raise _mistake(at + quoted + star.start(), _("“*” only at the end of a word"))
    return Words(bare, at, prefix=bare != text, quoted=quoted)


def _fielded(name: "Token", values: "list[Token]", query: str, *, shared: bool = False) -> Node:
    """Return what a field asks; if it is ``shared``, its name stands before other values too."""
    field = BY_NAME.get(name[:-1].lower())
    if field is None:
        return _no_field(name, values, query)
    first, end = int(values[0].start_pos or 0), int(values[-1].end_pos or 0)
    joined = ",".join(_unquoted(value)[0] for value in values)
    grouped = field.kind == "number" and field.name != "id" and _GROUPED.fullmatch(joined)
    if field.kind in ("near", "box") or (grouped and joined == query[first:end]):
        meant = [_meaning(field, (joined, False), first)]
    else:
        meant = [_meaning(field, _unquoted(one), int(one.start_pos or 0)) for one in values]
    at = first if shared else int(name.start_pos or 0)
    return Fielded(field.name, tuple(meant), at, query[at:end])


def _point(token: "Token") -> Node:
    """Return what numbers in parentheses ask: ``near:(48.59, 38.0, 25km)``."""
    name, _colon, rest = token.partition(":")
    at = int(token.start_pos or 0)
    field = BY_NAME[name.lower()]
    meant = _meaning(field, ("".join(rest[1:-1].split()), False), at + len(name) + 2)
    return Fielded(field.name, (meant,), at, str(token))


def _meaning(field: Field, typed: tuple[str, bool], at: int) -> Value:
    """Return what a value means: its text and whether it is quoted; ``at`` is where it stands."""
    try:
        return value_of(field, typed[0], quoted=typed[1])
    except Unexpected as error:
        raise _mistake(at, str(error)) from None


def _no_field(name: "Token", values: "list[Token]", query: str) -> Node:
    """Return words that a colon stands between, as in a pasted caption: "St. Petersburg: flood".

    Raises:
        QueryError: there is no space after the colon, or a field is spelled nearly so.
    """
    at = int(name.start_pos or 0)
    close = get_close_matches(name[:-1].lower(), BY_NAME, n=1, cutoff=0.6)
    if close:
        raise _mistake(at, _("a field; perhaps “{field}:”").format(field=close[0]))
    if not query[at + len(name)].isspace():
        raise _mistake(at, _("a field, or quotation marks around words with a colon"))
    return _all((Words(name[:-1], at), *map(_words, values)))


def _unquoted(token: "Token") -> tuple[str, bool]:
    return (token[1:-1], True) if token.type == "PHRASE" else (str(token), False)
