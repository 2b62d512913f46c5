"""The article's own words apart from what stood around them; every removal keeps its reason."""
