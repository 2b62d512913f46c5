"""The names head: a recurrent layer and a path over labels, on the frozen encoder of the clean heads."""
