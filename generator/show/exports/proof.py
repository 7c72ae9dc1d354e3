"""The log of disclosure, every published text and its receipt, and the program that verifies them: what the ledger holds."""

from collections.abc import Iterator

from generator.show.export import Export, ExportFile


class Proof(Export):
    """The files of the log, just as they lie in the ledger; a site without a log has none."""

    def end(self) -> Iterator[ExportFile]:
        """Yield every file."""
        if self.site.history is not None:
            for address, content in self.site.history.files.items():
                yield ExportFile(address, content)


EXPORT = Proof
