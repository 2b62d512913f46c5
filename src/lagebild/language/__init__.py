"""True of any German text: tokens, sentences, tags, names, coreference, times, quantities."""
