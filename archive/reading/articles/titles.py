"""What an article is called where it is listed: its headline, else how its text begins."""

_LONGEST = 90  # characters of a first line; a whole paragraph is no title


def title_of(headline: str | None, text: str | None) -> str:
    """Return the headline; without one the first line of the text, in quotation marks.

    The marks say that nobody printed these words as a headline. Empty if there is neither.
    A line that only heads a summary, or the name of a wire story, is passed over if more follows.
    """
    if headline:
        return headline
    from archive.reading.articles.line_kinds import bullet, is_no_title  # not for the start

    lines = [each.strip() for each in (text or "").split("\n") if each.strip()]
    line = next((each for each in lines if not is_no_title(each)), lines[0] if lines else "")
    line = line[bullet(line) :]
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"“{line}”" if line else ""
