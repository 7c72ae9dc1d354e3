"""`.well-known/tariff-disclosure.json`: where programs find everything else, at an address that needs no looking for."""

import json
from collections.abc import Iterator

from generator.ledger.ledger import CHECKPOINT, EVENTS, VERIFIER
from generator.show.export import Export, ExportFile
from generator.show.exports import csv_plans, json_plans, schema
from generator.show.history import KEYS, LOG
from generator.show.site import Site

ADDRESS = ".well-known/tariff-disclosure.json"
"""Registered names stand in this folder (RFC 8615); this one is ours and not registered."""

LOG_ADDRESSES = {"checkpoint": f"{LOG}/{CHECKPOINT}", "events": f"{LOG}/{EVENTS}", "keys": KEYS, "verifier": f"{LOG}/{VERIFIER}"}
"""The files of the log by what the pointer calls them; a site without a log has none."""


class TariffDisclosure(Export):
    """The pointer: the public addresses of the catalogue, of the schema of plan files and of the log."""

    def end(self) -> Iterator[ExportFile]:
        """Yield the pointer; the log is named where there is one."""
        found = {"plans": json_plans.ADDRESS, "table": csv_plans.ADDRESS, "schema": schema.ADDRESS} | _log(self.site)
        pointer = {
            "api_version": json_plans.API_VERSION,
            "as_of": self.site.as_of.isoformat(),
            "site": self.site.base_address,
            **{name: self.site.base_address + address for name, address in found.items()},
        }
        yield ExportFile(ADDRESS, (json.dumps(pointer, ensure_ascii=False, indent=2) + "\n").encode())


def _log(site: Site) -> dict[str, str]:
    if site.history is None:
        return {}
    return {name: address for name, address in LOG_ADDRESSES.items() if address in site.history.files}


EXPORT = TariffDisclosure
