"""Benches: fixed work, several runs, ratios against a floor measured in the same run."""
