"""The texts of the program and their translations: gathered from the code, kept as catalogues."""
