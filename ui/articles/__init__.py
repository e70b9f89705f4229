"""Articles: bring one in, read it with its claims marked, review them, link photos to it."""

from ui.articles.panel import Articles

__all__ = ["Articles"]
