"""Claims: the propositions of a statement, their kinds, and checks between their figures."""
