"""The clean heads: sentence ends, tags, morphology, lemma and names, on top of the pretrained encoder."""
