"""`api/v1/plan.schema.json`: the JSON Schema of plan files, for editors."""

import json
from collections.abc import Iterator

from generator.show.export import Export, ExportFile

ADDRESS = "api/v1/plan.schema.json"


class Schema(Export):
    """The schema, as the loader's own declarations give it."""

    def end(self) -> Iterator[ExportFile]:
        """Yield the schema."""
        yield ExportFile(ADDRESS, (json.dumps(self.site.schema, ensure_ascii=False, indent=2) + "\n").encode())


EXPORT = Schema
