"""The wordings a photo's caption has had: every one is kept, with whose and when."""

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.store.models import CaptionVersion, Text
from archive.values import ArticleId, PhotoId


def add_wording(
    session: Session,
    photo_id: PhotoId,
    owner: str,
    words: str,
    *,
    article_id: ArticleId | None = None,
) -> None:
    """Keep ``words`` as a caption of a photo. ``owner``: ``supplier``, ``desk`` or ``printed``."""
    session.add(
        CaptionVersion(
            photo_id=photo_id,
            text_id=text_id_of(session, words),
            owner=owner,
            by=session.info.get("who"),
            article_id=article_id,
        )
    )
    session.flush()


def text_id_of(session: Session, words: str) -> int:
    """Return the id of the immutable text with these words, adding it if it is new."""
    sha256 = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    known = session.scalar(
        select(Text.id).where(Text.sha256 == sha256, Text.source_sha256.is_(None)).limit(1)
    )
    if known is not None:
        return known
    text = Text(body=words, sha256=sha256)
    session.add(text)
    session.flush()
    return text.id
