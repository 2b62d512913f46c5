"""``lagebild demo``: the packaged story, read on the spot."""

from __future__ import annotations

import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import click

from lagebild.surfaces.cli.parameters import verb
from lagebild.surfaces.cli.wording import t

#: Whose the text files of the packaged story are; the ticker's is not known.
OUTLETS = {f"*-{name.lower()}.txt": name for name in ("Tagesecho", "Havelkurier", "Westbote", "Alsterpost", "Isarzeitung")}


def make() -> click.Command:
    """The verb."""

    def run(no_serve: bool, keep: Path | None, port: int) -> int:
        if keep:
            return demo(keep, no_serve=no_serve, port=port)
        with tempfile.TemporaryDirectory(prefix="lagebild-demo-") as folder:
            return demo(Path(folder) / "demo.db", no_serve=no_serve, port=port)

    run_ = click.option("-p", "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help=t("options.port"))(run)
    run_ = click.option("--keep", type=click.Path(path_type=Path), default=None, help=t("options.keep"))(run_)
    return verb("demo", click.option("--no-serve", is_flag=True, help=t("options.no_serve"))(run_))


def demo(database: Path, *, no_serve: bool, port: int) -> int:
    """Build the packaged story into `database`, print the short dossier, serve unless told not to."""
    from lagebild.surfaces.cli.build import tell
    from lagebild.surfaces.cli.progress import bar
    from lagebild.surfaces.cli.serve import serve
    from lagebild.surfaces.cli.show import show
    from lagebild.workspace import Lagebild

    with as_file(files("lagebild.resources") / "demo") as folder, bar(t("messages.reading"), quiet=False) as progress:
        sources = [str(p) for p in sorted(folder.iterdir()) if p.suffix in (".txt", ".html", ".jsonl")]
        status = tell(Lagebild(database).build(sources, progress=progress, outlets=OUTLETS), tuple(sources), database, quiet=False)
    show(database, limit=6)
    return status if no_serve or status else serve(database, "127.0.0.1", port)
