"""Pure analysis of texts: no database, no files, nothing but strings in and values out."""
