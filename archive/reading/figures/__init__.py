"""Figures in a text: values, ranges, bounds, ratios, what they count, and what is no count."""

from archive.reading.figures.find import find_figures

__all__ = ["find_figures"]
