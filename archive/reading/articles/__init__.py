"""A whole article: its parts, its captions and credits, and everything read in them."""

from archive.reading.articles.read import read_article

__all__ = ["read_article"]
