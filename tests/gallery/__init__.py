"""Pictures of every screen with the sample archive, for eyes (nothing is compared by pixel)."""
