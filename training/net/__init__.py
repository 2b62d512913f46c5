"""The encoder and its heads as torch modules, and their export."""
