"""``lagebild serve``: the dossier in the browser, from this machine alone."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress
from pathlib import Path

import click

from lagebild.surfaces.cli.main import FAILED
from lagebild.surfaces.cli.parameters import database, existing, verb
from lagebild.surfaces.cli.wording import t, why

DEFAULT_PORT = 8765


def make() -> click.Command:
    """The verb."""

    def run(database: Path, host: str, port: int) -> int:
        return serve(existing(database), host, port)

    run_ = click.option("--host", default="127.0.0.1", show_default=True, help=t("options.host"))(run)
    run_ = click.option("-p", "--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True, help=t("options.port"))(
        run_
    )
    return verb("serve", database()(run_))


def serve(database: Path, host: str, port: int) -> int:
    """Serve until interrupted; port 0 takes any free one. The address is printed once the socket listens."""
    import uvicorn

    from lagebild.surfaces.web.app import create

    app = create(database)  # a database that cannot be opened is said before an address is
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        click.echo(_refused(error, host, port), err=True)
        return FAILED
    shown = f"[{host}]" if ":" in host else host
    click.echo(t("messages.serving", url=f"http://{shown}:{listener.getsockname()[1]}/"))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    with suppress(KeyboardInterrupt):  # the way to end it, as it says itself
        server.run(sockets=[listener])
    return 0


def _refused(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return t("messages.port_taken", port=port)
    reason = t("messages.no_address") if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL else why(str(error))
    return t("messages.path_trouble", path=f"{host}:{port}", why=reason)
