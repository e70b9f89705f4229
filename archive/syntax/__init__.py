"""English sentences as trees, by an optional package: more candidates for claims.

``engine`` runs in a worker process and is the only module that knows the package; ``trees`` finds
who says what in its trees; ``parser`` is what reading an article asks.
"""
