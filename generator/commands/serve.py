"""`mingbai serve`: look at the built site on this machine."""

import functools
import http.server
from pathlib import Path

import click

from generator.commands.options import root_option


@click.command(
    epilog="例 / Example:  mingbai serve --port 8000",
    help="在这台电脑上看做好的网站。 / Look at the built site on this machine.",
)
@root_option
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="端口。 / The port.")
def serve(root: Path, port: int) -> None:
    """Serve `root/site` on the loopback address until interrupted."""
    folder = root / "site"
    if not (folder / "index.html").is_file():
        raise click.UsageError("还没有网站，先运行 make site。 / There is no site yet; run `make site` first.")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        click.echo(f"http://127.0.0.1:{server.server_address[1]}/  (Ctrl+C)", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("", err=True)
