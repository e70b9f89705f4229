"""The only code that knows the schema, the engine and the files of an archive on disk."""
