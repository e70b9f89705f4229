"""The project's tests, benches and gallery."""
