"""Tables can be understood cell by cell: a caption, headings that say for what, no empty cell."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

_MEASURE = """() => {
  const tables = [...document.querySelectorAll("table")];
  const faults = tables.flatMap(table => {
    const said = part => (part ? part.textContent.trim() : "");
    const called = said(table.caption).slice(0, 24) || "a table";
    const cells = measures.all("th, td", table);
    const rows = measures.all("tbody tr", table);
    const start = part => said(part).slice(0, 24);
    return [
      ...(said(table.caption) ? [] : ["a table without a caption"]),
      ...[...table.querySelectorAll("th:not([scope])")].map(th => `${called}: a heading that does not say for what: ${said(th)}`),
      ...rows.filter(row => !row.querySelector("th[scope=row]")).map(row => `${called}: a row without a heading: ${start(row)}`),
      ...cells.filter(cell => !said(cell)).map(cell => `${called}: an empty cell in row ${cell.parentElement.rowIndex + 1}`),
      ...cells.filter(cell => cell.colSpan > 1 || cell.rowSpan > 1).map(cell => `${called}: a cell over several: ${start(cell)}`),
    ];
  });
  return { faults, figure: tables.length || null };
}"""


def look(visit: Visit) -> Outcome:
    """All tables, shown or not: where the lists stand for them they are still printed."""
    return found(visit, _MEASURE)


CHECK = Check(
    id="E24",
    title=Text(zh="表格一格一格听得懂", en="Tables make sense cell by cell"),
    criteria=("WCAG 1.3.1",),
    asked=Text(
        zh="每张表有名称，每行每列有标题，没有空格子。", en="Each table has a caption, each row and column a heading; no cell is empty."
    ),
    measured=Text(zh="看过 {} 张表", en="{} tables looked at"),
    worst=sum,
    viewings=(Viewing(1280),),
    look=look,
)
