"""Real web servers on this machine's own address, run from the templates for deployment with nothing but names and ports changed."""

import http.client
import os
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_tests.conftest import ROOT
from site_tests.trees import changed

TEMPLATES = ROOT / "templates" / "deploy"
NAME = "tariffs.example"


@dataclass(frozen=True)
class Answer:
    """What a web server answered; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Place:
    """Where one server runs: its own folder, the home whose site it shows, its ports and its certificate."""

    folder: Path
    home: Path
    http: int
    https: int
    certificate: Path
    key: Path

    def ask(self, path: str, method: str = "GET", headers: Mapping[str, str] | None = None, *, secure: bool = True) -> Answer:
        """The answer to one request, on a connection of its own; `path` is sent as it is written."""
        connection = self._secure() if secure else http.client.HTTPConnection("127.0.0.1", self.http, timeout=30)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": NAME, **(headers or {})}.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        answer = Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        connection.close()
        return answer

    def _secure(self) -> http.client.HTTPSConnection:
        context = ssl.create_default_context(cafile=str(self.certificate))
        connection = http.client.HTTPSConnection("127.0.0.1", self.https, timeout=30, context=context)
        connection.sock = context.wrap_socket(socket.create_connection(("127.0.0.1", self.https), timeout=30), server_hostname=NAME)
        return connection


def nginx(place: Place) -> tuple[list[str | Path], dict[str, str]]:
    """The command that runs nginx with our site in the frame that Debian's own configuration gives it."""
    site = changed(
        (TEMPLATES / "nginx" / "mingbai.conf").read_text(encoding="utf-8"),
        {
            "listen [::]:80;": "",
            "listen [::]:443 ssl http2;": "",
            "listen 80;": f"listen 127.0.0.1:{place.http};",
            "listen 443 ssl": f"listen 127.0.0.1:{place.https} ssl",
            f"/etc/letsencrypt/live/{NAME}/fullchain.pem": str(place.certificate),
            f"/etc/letsencrypt/live/{NAME}/privkey.pem": str(place.key),
            "root /srv/mingbai/": f"root {place.home}/",
        },
    )
    temporary = "".join(f"{kind}_temp_path {place.folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    frame = [
        "user root;" if os.geteuid() == 0 else "",
        f"daemon off; worker_processes 2; pid {place.folder}/pid; error_log {place.folder}/errors.log;",
        "events { worker_connections 256; }",
        f"http {{ include /etc/nginx/mime.types; access_log off; {temporary} include {place.folder}/site.conf; }}",
    ]
    (place.folder / "site.conf").write_text(site, encoding="utf-8")
    (place.folder / "nginx.conf").write_text("\n".join(frame), encoding="utf-8")
    return ["/usr/sbin/nginx", "-p", place.folder, "-e", place.folder / "errors.log", "-c", place.folder / "nginx.conf"], {}


def caddy(place: Place) -> tuple[list[str | Path], dict[str, str]]:
    """The command that runs Caddy with our Caddyfile, and the environment that names the site as the file says."""
    ports = f"admin off\n\thttp_port {place.http}\n\thttps_port {place.https}\n\tdefault_bind 127.0.0.1\n"
    file = changed((TEMPLATES / "caddy" / "Caddyfile").read_text(encoding="utf-8"), {"admin off\n": ports})
    (place.folder / "Caddyfile").write_text(file, encoding="utf-8")
    environment = {
        "MINGBAI_SITE": NAME,
        "MINGBAI_HOME": str(place.home),
        "MINGBAI_TLS": f"tls {place.certificate} {place.key}",
        "HOME": str(place.folder),
        "XDG_DATA_HOME": str(place.folder),
        "XDG_CONFIG_HOME": str(place.folder),
    }
    return ["/usr/bin/caddy", "run", "--config", place.folder / "Caddyfile", "--adapter", "caddyfile"], environment


SERVERS: Mapping[str, Callable[[Place], tuple[list[str | Path], dict[str, str]]]] = {"nginx": nginx, "caddy": caddy}


@contextmanager
def running(server: str, folder: Path, home: Path) -> Iterator[Place]:
    """A server that shows `home/current/site`, on ports of its own, stopped at the end."""
    folder.mkdir(parents=True)
    certificate, key = folder / "cert.pem", folder / "key.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3650"]
    made += ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    place = Place(folder, home, *_free_ports(2), certificate, key)
    command, environment = SERVERS[server](place)
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=said, stderr=subprocess.STDOUT)
    try:
        _wait(process, place)
        yield place
    finally:
        process.terminate()
        process.wait()


def _free_ports(number: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def _wait(process: subprocess.Popen[bytes], place: Place) -> None:
    """Return when the server takes connections; what it said is the failure where it ends instead."""
    while process.poll() is None:
        try:
            place.ask("/")
        except OSError:
            time.sleep(0.05)
        else:
            return
    logs = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in (place.folder / "said.txt", place.folder / "errors.log")
        if path.exists()
    ]
    raise AssertionError("the web server did not start:\n" + "\n".join(logs))
