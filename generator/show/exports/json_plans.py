"""`api/v1/plans/<number>.json` for each plan, `api/v1/plans.json` over all, and one list for each carrier and region."""

import json
from collections import defaultdict
from collections.abc import Iterator

from generator.gate.published import PublishedPlan
from generator.show.export import Export, ExportFile
from generator.show.plain_data import PlainData, plain, plan_data
from generator.show.site import Site

API_VERSION = 1


def _files(site: Site) -> Iterator[ExportFile]:
    entries: list[PlainData] = []
    places: dict[str, list[PlainData]] = defaultdict(list)
    for plan in site.catalogue:
        yield ExportFile(plan_address(plan), _json({"api_version": API_VERSION, "as_of": site.as_of.isoformat(), **plan_data(plan)}))
        entry = _entry(plan, site)
        entries.append(entry)
        for region in plan.region.offered_in:
            places[f"api/v1/carriers/{plan.carrier}/{region.value}.json"].append(entry)
    head = {"api_version": API_VERSION, "as_of": site.as_of.isoformat()}
    yield ExportFile("api/v1/plans.json", _json({**head, "count": len(entries), "lists": sorted(places), "plans": entries}))
    for address, listed in places.items():
        yield ExportFile(address, _json({**head, "count": len(listed), "plans": listed}))
    for carrier in site.catalogue.carriers.values():
        yield ExportFile(f"api/v1/carriers/{carrier.id}.json", _json({**head, **plain(carrier)}))


def plan_address(plan: PublishedPlan) -> str:
    """Return the address of a plan's JSON below the site's root."""
    return f"api/v1/plans/{plan.filing_number}.json"


def _entry(plan: PublishedPlan, site: Site) -> PlainData:
    """Return a plan's line in the lists: what tells it from others, its lasting price, and where all the rest stands."""
    return {
        "filing_number": plan.filing_number,
        "name": plain(plan.name),
        "carrier": plan.carrier,
        "state": plan.state.value,
        "tariff_type": plan.tariff_type.value,
        "network": plan.network.value,
        "offered_in": plain(plan.region.offered_in),
        "lasting_price": plain(plan.price.lasting),
        "page": f"{site.base_address}plans/{plan.filing_number}.html",
        "data": site.base_address + plan_address(plan),
    }


def _json(data: PlainData) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


EXPORT = Export(name="json", files=_files)
