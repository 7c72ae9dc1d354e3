"""A program that runs beside the tests, with a home of its own that is thrown away with it."""

import os
import re
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

_PATIENCE = 60.0
_PAUSE = 0.05
_ENDING = 5.0


class Program:
    """A started program. `home` is its own folder; `answer` is what it said that shows that it is ready."""

    def __init__(self, command: list[str], ready: str = "()", files: Mapping[str, str] | None = None, **environment: str) -> None:
        """Return once the program has said something that the pattern `ready` finds; its first group is the answer.

        `{home}` in the command stands for that folder, in which `files` stand before the start. Without `ready` it returns at once.
        """
        self._folder = tempfile.TemporaryDirectory(prefix="mingbai-engine-", ignore_cleanup_errors=True)
        self.home = Path(self._folder.name)
        for name, content in (files or {}).items():
            (self.home / name).write_text(content, encoding="utf-8")
        said = self.home / "said.txt"
        with said.open("wb") as output:
            self._process = subprocess.Popen(
                [part.replace("{home}", str(self.home)) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "HOME": str(self.home), **environment},
            )
        until = time.monotonic() + _PATIENCE
        while not (found := re.search(ready, said.read_text(encoding="utf-8", errors="replace"))):
            if self._process.poll() is not None or time.monotonic() > until:
                heard = said.read_text(encoding="utf-8", errors="replace")
                self.end()
                raise RuntimeError(f"{command[0]} does not start. It said:\n{heard}")
            time.sleep(_PAUSE)
        self.answer = found[1]

    def end(self) -> None:
        """End the program, if it has not ended by itself, and take away its home."""
        self._process.terminate()
        try:
            self._process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()
