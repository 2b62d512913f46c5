"""Pretraining of the encoder on raw German."""
