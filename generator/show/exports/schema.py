"""`api/v1/plan.schema.json`: the JSON Schema of plan files, for editors."""

import json
from collections.abc import Iterator

from generator.show.export import Export, ExportFile
from generator.show.site import Site


def _files(site: Site) -> Iterator[ExportFile]:
    yield ExportFile("api/v1/plan.schema.json", (json.dumps(site.schema, ensure_ascii=False, indent=2) + "\n").encode())


EXPORT = Export(name="schema", files=_files)
