"""Functions that give a match its meaning, one per ``build`` name of the rule table."""
