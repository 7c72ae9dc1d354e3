"""Every component renders each of its examples in both languages; the browser tests show the same examples."""

from pathlib import Path

import pytest
import yaml

from generator.show.environment import Renderer
from generator.show.template_folder import TEMPLATES
from generator.tariff.language import Language

COMPONENTS = sorted((TEMPLATES / "components").iterdir())


def _examples(component: Path) -> list[dict[str, object]]:
    return yaml.safe_load((component / "examples.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda folder: folder.name)
def test_a_component_is_a_macro_of_its_folders_name_with_examples(component: Path) -> None:
    assert {file.name for file in component.iterdir()} == {"macro.html", "examples.yml"}
    examples = _examples(component)
    assert examples
    assert all(set(example) == {"name", "arguments"} for example in examples)
    assert len({example["name"] for example in examples}) == len(examples)


@pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
@pytest.mark.parametrize("component", COMPONENTS, ids=lambda folder: folder.name)
def test_every_example_renders(component: Path, language: Language) -> None:
    environment = Renderer(language)._environment
    name = component.name
    template = environment.from_string(f'{{% from "components/{name}/macro.html" import {name} %}}{{{{ {name}(**arguments) }}}}')
    for example in _examples(component):
        html = template.render(arguments=example["arguments"])
        assert html.strip(), example["name"]
        assert "None" not in html
