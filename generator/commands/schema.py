"""`mingbai schema`: print the JSON Schema of plan files."""

import json

import click

from generator.read.json_schema import json_schema


@click.command(
    epilog="例 / Example:  mingbai schema > plan.schema.json",
    help="输出套餐文件的 JSON Schema，给编辑器用。 / Print the JSON Schema of plan files, for editors.",
)
def schema() -> None:
    """Print the schema on stdout."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
