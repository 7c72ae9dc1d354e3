"""The JSON Schema of plan files, for editors; made from the same declarations as the loader."""

from typing import Any

from pydantic import TypeAdapter

from generator.read.plan_file import Plan


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan file."""
    schema = TypeAdapter(Plan).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "明白资费套餐文件 / Mingbai plan file", **schema}
