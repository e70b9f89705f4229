"""Bringing photos in, and what became of every file."""

from ui.ingest.panel import Imports

__all__ = ["Imports"]
