"""``python -m lagebild`` is the command line."""

from lagebild.surfaces.cli.main import main

main()
