"""Where bytes come from: folders, globs, standard input, one URL."""
