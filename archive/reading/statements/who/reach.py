"""How far from a mention the name it stands for is looked for."""

REACH = 20_000
"""Code points, more than a long article has: what is further off tells of something else, and
looking everywhere for each mention would take a book too long."""
