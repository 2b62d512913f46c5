"""Pages: the views as HTML, the same for the served dossier and for the single file."""
