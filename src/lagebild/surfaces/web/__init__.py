"""The web dossier."""
