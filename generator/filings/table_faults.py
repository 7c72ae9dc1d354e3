"""What can be wrong with a carrier's table, said in both languages: the faults, their wording, and the finding of each."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.findings import Finding, Severity
from generator.read.yaml_faults import Wording
from generator.tariff.language import Text

_LONGEST_HEADING: Final = 30


def column_letters(column: int) -> str:
    """Return a column, counted from 1, in the letters that spreadsheets show: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class TableSpot:
    """A place in a table, for messages. Row and column count from 1; 0 means the sheet, or the row, as a whole."""

    file: PurePosixPath
    sheet: str = ""
    row: int = 0
    column: int = 0
    heading: str = ""
    lettered: bool = True
    """False in JSON, whose cells have names and no columns."""
    item: int = 0
    """Which entry of the file it is, where a line can hold several of them or one can fill several lines."""

    @property
    def said(self) -> Text:
        """The place in words, e.g. 工作表“套餐”第 5 行 C 列“资费标准”."""
        zh, en = [], []
        if self.sheet:
            zh.append(f"工作表“{self.sheet}”")
            en.append(f"sheet “{self.sheet}”")
        if self.item:
            zh.append(f"第 {self.item} 条（第 {self.row} 行）")
            en.append(f"entry {self.item} (row {self.row})")
        elif self.row:
            zh.append(f"第 {self.row} 行")
            en.append(f"row {self.row}")
        if self.column:
            heading = self.heading[:_LONGEST_HEADING] + "…" * (len(self.heading) > _LONGEST_HEADING)
            letters = column_letters(self.column) if self.lettered else ""
            zh.append(f" {letters} 列" * bool(letters) + f"“{heading}”" * bool(heading))
            en.append(" ".join(["column", letters] * bool(letters) + [f"“{heading}”"] * bool(heading)))
        return Text(zh="".join(zh).strip() or "文件", en=", ".join(part for part in en if part) or "file")


@dataclass(frozen=True, slots=True)
class TableFault:
    """One kind of fault of a table: how bad it is, and what is said of it."""

    severity: Severity
    wording: Wording


def table_finding(code: str, spot: TableSpot, **details: str | int | Text) -> Finding:
    """Return the fault `code` at `spot`, its sentences filled in with `details`."""
    fault = TABLE_FAULTS[code]
    zh = {name: detail.zh if isinstance(detail, Text) else detail for name, detail in details.items()}
    en = {name: detail.en if isinstance(detail, Text) else detail for name, detail in details.items()}
    said, wording = spot.said, fault.wording
    return Finding(
        file=spot.file,
        line=max(spot.row, 1),
        column=max(spot.column, 1),
        severity=fault.severity,
        rule=code,
        message=Text(zh=f"{said.zh}：{wording.message.zh.format(**zh)}", en=f"{said.en}: {wording.message.en.format(**en)}"),
        mend=Text(zh=wording.mend.zh.format(**zh), en=wording.mend.en.format(**en)),
    )


def _error(zh: str, en: str, mend_zh: str, mend_en: str) -> TableFault:
    return TableFault(Severity.ERROR, Wording(Text(zh=zh, en=en), Text(zh=mend_zh, en=mend_en)))


def _warning(zh: str, en: str, mend_zh: str, mend_en: str) -> TableFault:
    return TableFault(Severity.WARNING, Wording(Text(zh=zh, en=en), Text(zh=mend_zh, en=mend_en)))


def _info(zh: str, en: str, mend_zh: str, mend_en: str) -> TableFault:
    return TableFault(Severity.INFO, Wording(Text(zh=zh, en=en), Text(zh=mend_zh, en=mend_en)))


_NOTHING_TO_MEND = ("不用改。", "Nothing needs mending.")
_ONE_LINE = ("原表可以不改。请看导入结果对不对。", "The table can stay as it is; look whether the result is right.")
_SAVE_AS_XLSX = ("请在 Excel 里另存为 .xlsx，再导入。", "Save it as .xlsx in Excel and import it again.")
_ASK_FOR_ANOTHER = ("请向给表的人要一份正常的文件。", "Ask whoever made the file for a sound one.")

TABLE_FAULTS: Final[dict[str, TableFault]] = {
    # The file
    "table-unreadable": _error(
        "读不到这个文件：{why}。", "The file cannot be read: {why}.", "请检查文件名和权限。", "Check its name and permissions."
    ),
    "table-empty": _error("文件是空的。", "The file is empty.", "请换成有内容的表。", "Give a file that holds a table."),
    "table-too-large": _error(
        "文件有 {size} MB，最多 {limit} MB。",
        "The file has {size} MB; at most {limit} are read.",
        "请把表拆成几个文件。",
        "Split the table.",
    ),
    "table-encoding": _info("文字按 {encoding} 编码读。", "The text was read as {encoding}.", *_NOTHING_TO_MEND),
    "table-garbled": _error(
        "文字是乱码，认不出编码。",
        "The text is garbled; its encoding cannot be told.",
        "请用 UTF-8 编码重新导出。",
        "Export it again as UTF-8.",
    ),
    "table-bad-bytes": _error(
        "这里有不属于 {encoding} 编码的字节，共 {count} 处。",
        "Bytes that are not {encoding} stand here; {count} in all.",
        "请对照原表补上这些字，再用 UTF-8 导出。",
        "Type the lost characters from the original and export as UTF-8.",
    ),
    "not-a-table": _error(
        "这不是能读的表格：{what}。",
        "This is not a table that can be read: {what}.",
        "请给 .xlsx、.xls、.csv 或 .json 文件。",
        "Give an .xlsx, .xls, .csv or .json file.",
    ),
    "web-page-as-table": _error(
        "这是网页或 XML 文件，只是改了后缀。",
        "This is a web page or XML under another file's suffix.",
        "请用 Excel 打开，另存为 .xlsx，再导入。",
        "Open it in Excel, save it as .xlsx and import that.",
    ),
    "workbook-locked": _error(
        "工作簿有密码，打不开。",
        "The workbook is locked with a password.",
        "请在 Excel 里去掉密码，另存一份。",
        "Remove the password in Excel and save it.",
    ),
    "workbook-damaged": _error("工作簿坏了：{why}。", "The workbook is damaged: {why}.", *_SAVE_AS_XLSX),
    "old-workbook": _warning(
        "旧的 .xls 工作簿里，写在数字格式里的单位看不到。",
        "In an old .xls workbook, units that stand in number formats cannot be seen.",
        "请在 Excel 里另存为 .xlsx，再导入。",
        "Save it as .xlsx in Excel and import that.",
    ),
    "workbook-bomb": _error(
        "压缩包不正常：{what}。没有打开。", "The compressed file is abnormal: {what}. It was not opened.", *_ASK_FOR_ANOTHER
    ),
    "workbook-entities": _error(
        "里面有 XML 实体定义，正常的表没有。没有打开。",
        "It defines XML entities, which no sound workbook does. It was not opened.",
        *_ASK_FOR_ANOTHER,
    ),
    # Sheets
    "sheet-empty": _info("工作表是空的。", "The sheet is empty.", *_NOTHING_TO_MEND),
    "sheets-all-empty": _error("表里一行也没有。", "The table holds no row at all.", "请换成有内容的表。", "Give a file that holds rows."),
    "no-rows": _warning(
        "只有表头，没有方案。", "There is a heading row and no filing.", "请看是不是导出时漏了。", "Look whether the export lost them."
    ),
    "sheet-hidden": _warning(
        "工作表是隐藏的，没有读。",
        "The sheet is hidden and was not read.",
        "要读就取消隐藏；不要就删掉。",
        "Unhide it to have it read, or delete it.",
    ),
    "sheet-without-filings": _warning(
        "没有表头，整张工作表没有读。",
        "No heading row is here; the sheet was not read.",
        "不是方案表就不用管。",
        "Leave it if it holds no filings.",
    ),
    "sheet-too-large": _error(
        "表格占到第 {row} 行、第 {column} 列，太大，没有读。",
        "The cells reach to row {row}, column {column}: too large, not read.",
        "请删掉远处的单元格，或把表拆开。",
        "Delete the far cells or split the table.",
    ),
    "hidden-rows": _info(
        "从这里起有 {count} 行是隐藏的，也读了。",
        "{count} rows from here on are hidden; they were read too.",
        "不该公示的行请删掉。",
        "Delete rows that should not be published.",
    ),
    "hidden-column": _info(
        "这一列是隐藏的，也读了。",
        "The column is hidden; it was read too.",
        "不该公示的列请删掉。",
        "Delete it if it should not be published.",
    ),
    "merged-cells": _error(
        "{range} 是合并的单元格。内容只算第一格的。",
        "{range} is merged; its content was taken for its first cell only.",
        "请取消合并，每一格都写上内容。",
        "Unmerge it and write the content into each cell.",
    ),
    "merged-headings": _info(
        "表头有合并的单元格，按两行表头读。",
        "The headings hold merged cells; they were read as two rows.",
        "请看栏目对不对。",
        "Look whether the columns are right.",
    ),
    # Headings
    "no-headings": _error(
        "找不到表头：前 {limit} 行没有认识的栏目名。",
        "No heading row: the first {limit} rows hold no heading that is known.",
        "请在第一行写“方案编号”“名称”“资费标准”等栏目名。",
        "Write headings such as 方案编号, 名称, 资费标准 in the first row.",
    ),
    "headings-in-a-column": _error(
        "栏目名竖着写在第 {column} 列，每个方案占一列。",
        "The headings stand below each other in column {column}, with a column for each filing.",
        "请把表转过来：全选、复制，再“选择性粘贴”里勾“转置”，让栏目名排成一行。",
        "Turn the table: copy all of it and paste it transposed, so that the headings are one row.",
    ),
    "no-number-heading": _error(
        "缺少“方案编号”这一栏。",
        "The column 方案编号 (filing number) is missing.",
        "请加上这一栏，每行填编号。",
        "Add it and fill in every number.",
    ),
    "no-name-heading": _error("缺少“名称”这一栏。", "The column 名称 (name) is missing.", "请加上这一栏。", "Add it."),
    "doubled-heading": _error(
        "这一栏和{first}都是“{element}”。这一栏没有采用。",
        "This column and {first} are both “{element}”; this one was not taken.",
        "请只留一栏，或改掉其中一个栏目名。",
        "Keep one of them or rename one.",
    ),
    "ambiguous-heading": _warning(
        "看不出这一栏是哪个：{could_be}。没有采用。",
        "The heading could mean: {could_be}. The column was not taken.",
        "请写全栏目名，例如“{example}”。",
        "Write the heading in full, for example {example}.",
    ),
    "unknown-heading": _warning(
        "不认识这个栏目名。内容另外留着。",
        "This heading is not known; its content is kept apart.",
        "有对应的栏目就改名。",
        "Rename it where a known heading fits.",
    ),
    "empty-heading": _warning(
        "这一列有内容，没有栏目名。",
        "This column has content and no heading.",
        "请写上栏目名，或删掉这一列。",
        "Write a heading or delete the column.",
    ),
    "heading-repeated": _info("这一行又是表头，跳过。", "This row repeats the headings; it was skipped.", *_NOTHING_TO_MEND),
    "total-row": _info(
        "这一行是“{text}”，不是方案，没有读。", "This row says “{text}”; it is no filing and was not read.", *_NOTHING_TO_MEND
    ),
    "lone-cell": _warning(
        "这一行只有一格有字，不像方案，没有读：“{text}”。",
        "Only one cell of this row holds anything; it looks like no filing and was not read: “{text}”.",
        "这句话要是对方案有影响，请写进每个方案的“其他说明”；只是小标题或备注，就不用管。",
        "If it matters to the filings, write it into each one's 其他说明; a mere title or remark needs nothing.",
    ),
    # Rows
    "filing-number-missing": _error(
        "没有方案编号。",
        "The filing number is missing.",
        "请填上编号；不是方案的行请删掉。",
        "Fill it in, or delete a row that is no filing.",
    ),
    "name-missing": _error("没有名称。", "The name is missing.", "请填上名称。", "Fill it in."),
    "filing-number-malformed": _error(
        "“{text}”不是方案编号。",
        "“{text}” is not a filing number.",
        "编号是两位年份、两个大写字母、六位数字，例如 24JT207632。",
        "Two digits, two capital letters, six digits, for example 24JT207632.",
    ),
    "filing-number-of-nobody": _error(
        "“{text}”的第 5 位是 {digit}，不是哪家运营商的编号。",
        "The fifth character of “{text}”, {digit}, is no carrier's.",
        "请改正第 5 位：1 是电信，2 是移动，3 是联通，5 是广电。",
        "Mend it: 1 is China Telecom, 2 China Mobile, 3 China Unicom, 5 China Broadnet.",
    ),
    "filing-number-lower-case": _info("编号里的小写字母改成了大写。", "Small letters in the filing number were made capitals.", *_ONE_LINE),
    "filing-twice-alike": _info(
        "编号 {number} 在{first}已经有了，内容一样。只取一次。",
        "{number} already stands in {first} with the same content; it is taken once.",
        "可以删掉这一行。",
        "This row can be deleted.",
    ),
    "filing-twice": _error(
        "编号 {number} 在{first}也有，内容不一样。",
        "{number} also stands in {first} with other content.",
        "请只留对的一行。",
        "Keep the right row.",
    ),
    "two-carriers": _warning(
        "从这里起混有{second}的方案，前面是{first}。",
        "From here on filings of {second} are mixed in; before it was {first}.",
        "请一家运营商一个文件，或加“运营商”一栏。",
        "Keep one carrier to a file, or add the column 运营商.",
    ),
    "several-carriers": _info(
        "这个表有几家运营商的方案：{carriers}。", "The table holds filings of several carriers: {carriers}.", *_NOTHING_TO_MEND
    ),
    "carrier-against-number": _error(
        "写的是“{text}”，编号 {number} 却是{carrier}的。",
        "It says “{text}”, but the number {number} is of {carrier}.",
        "请改正编号或运营商。",
        "Mend the number or the carrier.",
    ),
    "extra-cells": _error(
        "这一行的格子比栏目多 {count} 个，内容错了位。整行没有采用。",
        "This row has {count} more cells than there are headings, so that they are shifted; the row was not taken.",
        "请看是不是多了逗号，例如 1,259元；或者少了引号。",
        "Look for a comma too many, such as in 1,259元, or for a missing quotation mark.",
    ),
    "short-row": _warning(
        "这一行只有 {count} 格，栏目有 {columns} 个。",
        "This row has {count} cells and there are {columns} headings.",
        "请看是不是断了行。",
        "Look whether the row was broken.",
    ),
    "quote-not-closed": _error(
        "这里的引号没有合上，或者合上后还有字。",
        "A quotation mark is not closed here, or text follows it.",
        "请补上引号。格子里的引号要写两个。",
        "Close it; write a quotation mark within a cell twice.",
    ),
    "json-broken": _error(
        "这里不是正确的 JSON：{why}。{until}没有读。",
        "This is not sound JSON: {why}; {until} was not read.",
        "请重新导出，或改正这里。",
        "Export it again, or mend this place.",
    ),
    "json-not-a-filing": _error(
        "这里应当是一条方案，写成 {{…}}。",
        "A filing, written as {{…}}, is expected here.",
        "请一行写一条方案。",
        "Write one filing to a line.",
    ),
    "json-key-twice": _error("“{key}”写了两次。取第一次的。", "“{key}” stands twice; the first is taken.", "请只留一个。", "Keep one."),
    "json-around": _info(
        "方案外面一层还有：{keys}。没有采用。",
        "Around the filings stand: {keys}. They were not taken.",
        "属于每条方案的，请写进每条里；适用地区可以加 --region。",
        "Write what belongs to each filing into each; for the region there is --region.",
    ),
    "json-nested": _warning(
        "里面还套着一层，照原样留着。", "It holds a list or object, kept as written.", "请写成一段文字。", "Write it as one text."
    ),
    # Cells
    "formula": _warning(
        "这一列有 {count} 个公式，从这里起。取的是存下的结果。",
        "The column holds {count} formulas from here on; their saved results were taken.",
        "请复制后“选择性粘贴为数值”。",
        "Copy and paste them as values.",
    ),
    "formula-without-value": _error(
        "这里是公式，没有存下结果。",
        "A formula without a saved result stands here.",
        "请在 Excel 里打开、保存，或改成数值。",
        "Open and save it in Excel, or write the value.",
    ),
    "formula-in-text": _warning(
        "这里像公式：“{text}”。照原样留着。",
        "This looks like a formula, “{text}”; it is kept as written.",
        "请改成数值。",
        "Write the value.",
    ),
    "list-number-at-figure": _error(
        "“{text}”里，序号后面紧跟着数字，看不出是哪个数。原样留着，没有读。",
        "In “{text}” a list number touches a figure, so that it is not clear which number is meant; it is kept as written and not read.",
        "请把数写完整，例如 59元/月。",
        "Write the number out, for example 59元/月.",
    ),
    "number-format": _error(
        "单元格的数字格式是“{format}”，看到的和存下的不是一个数，或者看不懂。没有采用。",
        "By its number format “{format}” the cell shows something else than it holds, or nothing that is understood; it was not taken.",
        "请把看到的内容写进格子里，例如 59元/月。",
        "Write what is seen into the cell, for example 59元/月.",
    ),
    "cell-error": _error("单元格显示错误 {text}。", "The cell shows the error {text}.", "请填上正确的内容。", "Fill in what belongs here."),
    "date-as-serial": _error(
        "“{text}”是 Excel 的日期序号，大概是 {day}。照原样留着。",
        "“{text}” is a date serial of Excel, probably {day}; it is kept as written.",
        "请把这一列设为日期格式，或写成 {day}。",
        "Format the column as dates, or write {day}.",
    ),
    "cell-too-long": _error(
        "这一格有 {length} 个字，最多 {limit} 个。没有采用。",
        "The cell has {length} characters, at most {limit}; it was not taken.",
        "请缩短它。",
        "Shorten it.",
    ),
    "line-end-in-cell": _info("一行的内容里有换行，改成了空格。", "A line end in a one-line cell became a space.", *_ONE_LINE),
    "markup-in-cell": _info("网页代码（HTML）改成了文字。", "HTML was turned into text.", *_ONE_LINE),
    "script-in-cell": _warning(
        "这里有网页脚本或样式，已去掉：“{text}”。",
        "A script or style sheet was left out: “{text}”.",
        "请在原表里删掉它。",
        "Delete it from the table.",
    ),
    "cell-garbled": _error(
        "这里有乱码（U+FFFD），丢了字。", "Characters were lost here (U+FFFD).", "请对照原文补上。", "Type them from the original."
    ),
    "cell-nul": _error("这里有空字节（NUL）。", "A NUL character stands here.", "请重新导出这个表。", "Export the table again."),
    "cell-written-out": _warning(
        "有本站不收的符号，写成了编号：“{text}”。",
        "Symbols that are not taken were written as their code: “{text}”.",
        "请改用文字。",
        "Use words.",
    ),
    "cell-full-width": _info("全角字符或形近的符号换成了常用的。", "Full-width or look-alike characters became ordinary ones.", *_ONE_LINE),
    "cell-invisible": _info("去掉了看不见的字符。", "Invisible characters were dropped.", *_ONE_LINE),
    "cell-space": _info("制表符或特殊空格换成了空格。", "Tabs or unusual spaces became spaces.", *_ONE_LINE),
    "cell-line-end": _info("特殊的换行符换成了普通换行。", "Unusual line ends became ordinary ones.", *_ONE_LINE),
    "cell-not-nfc": _info("不规范的字符编码换成了标准的（NFC）。", "Characters were put into normal form (NFC).", *_ONE_LINE),
}
"""Every code that a finding about a table can bear; `mingbai explain` says them too."""
