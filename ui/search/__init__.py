"""The search box: one language, mistakes shown at their place, facets that add to the text."""

from ui.search.bar import SearchBar

__all__ = ["SearchBar"]
