"""`api/v1/plans/<number>.json` for each plan, `api/v1/plans.json` over all, and one list for each carrier and region."""

import json
from collections import defaultdict
from collections.abc import Iterator

from generator.gate.published import PublishedPlan
from generator.show.export import Export, ExportFile
from generator.show.site import Site
from generator.tariff.plain_data import PlainData, plain

API_VERSION = 1
ADDRESS = "api/v1/plans.json"


def plan_address(plan: PublishedPlan) -> str:
    """Return the address of a plan's JSON below the site's root."""
    return f"api/v1/plans/{plan.filing_number}.json"


class JsonPlans(Export):
    """JSON: each plan whole in a file of its own; lists hold what tells plans apart and where the rest stands."""

    def __init__(self, site: Site) -> None:
        """Begin with empty lists."""
        super().__init__(site)
        self._head = {"api_version": API_VERSION, "as_of": site.as_of.isoformat()}
        self._entries: list[PlainData] = []
        self._places: dict[str, list[PlainData]] = defaultdict(list)

    def take(self, plan: PublishedPlan, data: dict[str, PlainData]) -> Iterator[ExportFile]:
        """Yield the plan's own file and remember its entry."""
        yield ExportFile(plan_address(plan), _json({**self._head, **data}))
        entry = self._entry(plan, data)
        self._entries.append(entry)
        for region in plan.region.offered_in:
            self._places[f"api/v1/carriers/{plan.carrier}/{region.value}.json"].append(entry)

    def end(self) -> Iterator[ExportFile]:
        """Yield the lists and the carriers' profiles."""
        whole = {**self._head, "count": len(self._entries), "lists": sorted(self._places), "plans": self._entries}
        yield ExportFile(ADDRESS, _json(whole))
        for address, listed in self._places.items():
            yield ExportFile(address, _json({**self._head, "count": len(listed), "plans": listed}))
        for carrier in self.site.catalogue.carriers.values():
            yield ExportFile(f"api/v1/carriers/{carrier.id}.json", _json({**self._head, **plain(carrier)}))

    def _entry(self, plan: PublishedPlan, data: dict[str, PlainData]) -> PlainData:
        told = ("filing_number", "name", "carrier", "state", "tariff_type", "network")
        return {
            **{name: data[name] for name in told},
            "offered_in": data["region"]["offered_in"],
            "lasting_price": data["price"]["steps"][-1],
            "page": f"{self.site.base_address}plans/{plan.filing_number}.html",
            "data": self.site.base_address + plan_address(plan),
        }


def _json(data: PlainData) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


EXPORT = JsonPlans
