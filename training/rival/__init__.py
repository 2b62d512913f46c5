"""The rival: a spaCy pipeline of the shape of spaCy's small German model, trained on the data that our own weights saw."""
