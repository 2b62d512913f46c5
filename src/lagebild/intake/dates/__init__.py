"""When it was published: stated, in metadata, in the file's name, inferred; never today by default."""
