"""Writes anew what is heard: `python -m site_tests.browser.heard`."""

import tempfile
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from site_tests.browser.conftest import DEBIAN_CHROMIUM, OFFLINE, StaticFiles
from site_tests.browser.heard import FOLDER, PAGES, build, heard, kept_file
from site_tests.conftest import AS_OF, ROOT


def main() -> None:
    """Build the site of the few plans, listen to every page, write the files, and remove those of pages that are gone."""
    for file in FOLDER.glob("*/*.txt"):
        file.unlink()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(ROOT, AS_OF, Path(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticFiles, directory=str(site)))
        Thread(target=server.serve_forever, daemon=True).start()
        executable = DEBIAN_CHROMIUM if DEBIAN_CHROMIUM.exists() else None
        page = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False, args=OFFLINE).new_page()
        for language in ("zh", "en"):
            for one in PAGES:
                file = kept_file(language, one)
                file.parent.mkdir(exist_ok=True)
                file.write_text(heard(page, f"http://127.0.0.1:{server.server_port}/", language, one), encoding="utf-8")
        server.shutdown()


if __name__ == "__main__":
    main()
