"""What can be wrong with a YAML file, said in both languages: the faults and their wording."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.tariff.language import Text


class Position(NamedTuple):
    """A place in a file; line and column both count from 1, a column is one character."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class YamlFault:
    """One thing wrong in a file: what it is and why it matters, and how to mend it."""

    code: str
    position: Position
    message: Text
    mend: Text


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one kind of fault; names in braces are filled in from the file at hand."""

    message: Text
    mend: Text


def _wording(zh: str, en: str, mend_zh: str, mend_en: str) -> Wording:
    return Wording(message=Text(zh=zh, en=en), mend=Text(zh=mend_zh, en=mend_en))


def in_file_order(faults: Iterable[YamlFault]) -> tuple[YamlFault, ...]:
    """Return the faults from the top of the file to its end."""
    return tuple(sorted(faults, key=lambda fault: fault.position))


def fault(code: str, position: Position, **details: str | int | Text) -> YamlFault:
    """Return the fault `code` at `position`, its sentences filled in with `details`.

    Every detail must be safe to print: listed characters only, or the name of a character.
    """
    wording = WORDING[code]
    zh = {name: detail.zh if isinstance(detail, Text) else detail for name, detail in details.items()}
    en = {name: detail.en if isinstance(detail, Text) else detail for name, detail in details.items()}
    return YamlFault(
        code=code,
        position=position,
        message=Text(zh=wording.message.zh.format(**zh), en=wording.message.en.format(**en)),
        mend=Text(zh=wording.mend.zh.format(**zh), en=wording.mend.en.format(**en)),
    )


_RETYPE = (
    "请删掉它，把这一处重新打一遍。",
    "Delete it and type this spot again.",
)
_QUOTE_IT = (
    "如果它是文字的一部分，请给整个值加上引号。",
    "If it belongs to the text, put the whole value in quotation marks.",
)

WORDING: Final[dict[str, Wording]] = {
    # The file as a whole
    "too-large": _wording(
        "文件太大：有 {size} 字节，最多 {limit} 字节。",
        "The file is too large: {size} bytes; at most {limit} are read.",
        "请缩短说明文字。一个文件只写一份内容。",
        "Shorten the notes, and keep one thing to a file.",
    ),
    "encoded-as-gbk": _wording(
        "文件像是 GBK 编码，必须是 UTF-8 编码。",
        "The file looks like GBK; it must be UTF-8.",
        "请在编辑器里把它另存为 UTF-8。",
        "Save it again as UTF-8 in your editor.",
    ),
    "encoded-as-utf-16": _wording(
        "文件像是 UTF-16 编码，必须是 UTF-8 编码。",
        "The file looks like UTF-16; it must be UTF-8.",
        "请在编辑器里把它另存为 UTF-8。",
        "Save it again as UTF-8 in your editor.",
    ),
    "not-utf-8": _wording(
        "从这里起不是 UTF-8 编码，读不出文字。",
        "From here on the bytes are not UTF-8 and cannot be read as text.",
        "请重新打这里的字，再存为 UTF-8。",
        "Type the text here again and save the file as UTF-8.",
    ),
    "byte-order-mark": _wording(
        "文件开头有看不见的标记（BOM）。",
        "The file begins with an invisible byte order mark (BOM).",
        "保存时请选“UTF-8（无 BOM）”。",
        "Choose “UTF-8 without BOM” when saving.",
    ),
    "carriage-return": _wording(
        "换行带回车符（CR）：从这里起有 {count} 处。",
        "Line ends hold a carriage return (CR): {count} of them from here on.",
        "请在编辑器里把换行符改成 LF。",
        "Set the line ends to LF in your editor.",
    ),
    "empty-file": _wording(
        "文件是空的，或者只有注释。",
        "The file is empty or holds comments only.",
        "请写上内容，或者删掉这个文件。",
        "Write its content or delete the file.",
    ),
    "root-not-mapping": _wording(
        "文件最外层必须是一行行“键: 值”。",
        "The outermost level of the file must be lines of “key: value”.",
        "请从行首写键，后接冒号、空格和值。",
        "Start the line with a key, then a colon, a space and the value.",
    ),
    "more-than-one-document": _wording(
        "内容到此已经写完，这里又另起了一份。",
        "The content was complete, and here another document begins.",
        "一个文件只写一份。请删掉多出的部分，或另存一个文件。",
        "Keep one document to a file: delete the rest or move it to its own file.",
    ),
    # Characters
    "tab": _wording(
        "这里有制表符（Tab 键打出的空白）。",
        "A tab stands here.",
        "请改用空格。缩进每级用两个空格。",
        "Use spaces instead; indent by two for each level.",
    ),
    "null-character": _wording(
        "这里有空字节（NUL），文件可能坏了。",
        "A NUL character stands here; the file may be damaged.",
        *_RETYPE,
    ),
    "control-character": _wording(
        "这里有控制字符：{what}。",
        "A control character stands here: {what}.",
        *_RETYPE,
    ),
    "line-separator": _wording(
        "这里有特殊换行符：{what}。",
        "An unusual line separator stands here: {what}.",
        "请改成普通换行。",
        "Use an ordinary line end.",
    ),
    "bidi-control": _wording(
        "这里有改变文字方向的符号：{what}。",
        "A character that turns the direction of text stands here: {what}.",
        "请删掉它：它会让数字看起来颠倒。",
        "Delete it: it can make figures look reversed.",
    ),
    "invisible-character": _wording(
        "这里有看不见的字符：{what}。",
        "An invisible character stands here: {what}.",
        *_RETYPE,
    ),
    "unusual-space": _wording(
        "这里有特殊空格：{what}。",
        "An unusual space stands here: {what}.",
        "请改成普通空格。",
        "Use an ordinary space.",
    ),
    "private-use-character": _wording(
        "这里有自造字符：{what}。别人看不到同样的字。",
        "A private-use character stands here: {what}. Others do not see the same sign.",
        "请改用标准汉字或符号。",
        "Use a standard character.",
    ),
    "lone-surrogate": _wording(
        "这里有半个字符：{what}。",
        "Half a character stands here: {what}.",
        *_RETYPE,
    ),
    "garbled-character": _wording(
        "这里有乱码标记：{what}。转换编码时丢了字。",
        "A replacement character stands here: {what}. Text was lost in a conversion.",
        "请对照原文，把丢掉的字补上。",
        "Look at the original and type what was lost.",
    ),
    "combining-mark": _wording(
        "这里有叠加在前一个字上的符号：{what}。",
        "A mark that is drawn over the character before it stands here: {what}.",
        *_RETYPE,
    ),
    "not-nfc": _wording(
        "“{shown}”用了不规范的编码：{what}。",
        "“{shown}” is not in normal form (NFC): {what}.",
        "请重新打成“{instead}”。",
        "Type it again as “{instead}”.",
    ),
    "full-width-form": _wording(
        "这里有全角字符“{shown}”：{what}。",
        "A full-width form stands here, “{shown}”: {what}.",
        "请改成半角“{instead}”。",
        "Use “{instead}” instead.",
    ),
    "look-alike": _wording(
        "“{shown}”只是看起来像“{instead}”：{what}。",
        "“{shown}” only looks like “{instead}”: {what}.",
        "请改成“{instead}”。",
        "Use “{instead}” instead.",
    ),
    "other-script": _wording(
        "这里有本站不收的文字：{what}。",
        "A letter of a script that is not taken stands here: {what}.",
        "只用汉字、英文字母和数字。形近的字母请重打。",
        "Use Chinese, English letters and digits; retype a letter that only looks like one.",
    ),
    "unlisted-symbol": _wording(
        "这里有本站不收的符号：{what}。",
        "A symbol that is not taken stands here: {what}.",
        "请改用文字或常用标点。",
        "Use words or common punctuation.",
    ),
    # Parts of YAML that hide what a reader sees
    "anchor": _wording(
        "“&”在 YAML 里是锚点，这里不许用。",
        "“&” makes an anchor in YAML, which is not allowed here.",
        "请写明每一处的值。如果“&”是文字，请给整个值加引号。",
        "Write the value out where it is needed; if “&” is text, quote the whole value.",
    ),
    "alias": _wording(
        "“*”在 YAML 里是引用，这里不许用。",
        "“*” refers to an anchor in YAML, which is not allowed here.",
        "请写明每一处的值。如果“*”是文字，请给整个值加引号。",
        "Write the value out where it is needed; if “*” is text, quote the whole value.",
    ),
    "merge-key": _wording(
        "“<<”会合并别处的键，这里不许用。",
        "“<<” merges keys from elsewhere, which is not allowed here.",
        "请把需要的键逐个写出来。",
        "Write each key that is needed.",
    ),
    "tag": _wording(
        "“!”在 YAML 里是类型标签，这里不许用。",
        "“!” makes a tag in YAML, which is not allowed here.",
        "请删掉标签。如果“!”是文字，请给整个值加引号。",
        "Delete the tag; if “!” is text, quote the whole value.",
    ),
    "directive": _wording(
        "行首的“%”是 YAML 指令，这里不许用。",
        "“%” at the start of a line is a YAML directive, which is not allowed here.",
        "请删掉这一行。",
        "Delete this line.",
    ),
    "duplicate-key": _wording(
        "键“{key}”写了两次，第一次在第 {line} 行。",
        "The key “{key}” appears twice; the first one stands in line {line}.",
        "请只留一个。",
        "Keep one of them.",
    ),
    "complex-key": _wording(
        "这里的键不是一段文字。",
        "The key here is not a piece of text.",
        "请把键写成一个词，后接冒号。",
        "Write the key as one word followed by a colon.",
    ),
    "empty-key": _wording(
        "冒号前面没有键。",
        "There is no key before the colon.",
        "请在冒号前写上键。",
        "Write a key before the colon.",
    ),
    "too-deep": _wording(
        "这里套了超过 {limit} 层。后面没有再读。",
        "More than {limit} levels are nested here. Nothing after this was read.",
        "请减少层数。可能有没合上的括号。",
        "Nest less; a bracket may be left open.",
    ),
    "too-many-parts": _wording(
        "文件的零件太多，超过 {limit} 个。后面没有再读。",
        "The file has more than {limit} parts. Nothing after this was read.",
        "请删掉重复的内容。一个文件只写一份内容。",
        "Delete what is repeated, and keep one thing to a file.",
    ),
    "text-too-long": _wording(
        "这段文字有 {length} 个字，最多 {limit} 个字。",
        "This text has {length} characters; at most {limit} are taken.",
        "请缩短它，只留消费者需要的话。",
        "Shorten it to what a customer needs.",
    ),
    # Text that is not YAML
    "missing-space": _wording(
        "冒号后面少了一个空格。",
        "A space is missing after the colon.",
        "请在冒号后加一个空格，例如 {example}",
        "Put a space after the colon, for example {example}",
    ),
    "full-width-colon": _wording(
        "键后面用了中文冒号“：”。",
        "A Chinese colon “：” follows the key.",
        "请改成英文冒号加空格，例如 {example}",
        "Use an ASCII colon and a space, for example {example}",
    ),
    "full-width-comma": _wording(
        "括号里用了中文逗号“，”分隔。",
        "A Chinese comma “，” separates the entries in the brackets.",
        "请改成英文逗号加空格。如果它是文字，请加引号。",
        "Use an ASCII comma and a space; if it belongs to the text, quote the text.",
    ),
    "missing-colon": _wording(
        "这一行没有写成“键: 值”。",
        "This line is not written as “key: value”.",
        "请写上键、冒号和空格。如果它接着上一行，请多缩进。",
        "Write a key, a colon and a space; indent it more if it continues the line above.",
    ),
    "colon-in-value": _wording(
        "值里又有冒号加空格，看不出键到哪里为止。",
        "The value holds another colon and space, so the end of the key is unclear.",
        *_QUOTE_IT,
    ),
    "bad-indentation": _wording(
        "这一行的缩进和上面对不齐。",
        "This line is not indented like the lines it belongs to.",
        "同一级的行请左边对齐，每级缩进两个空格。",
        "Align lines of one level; indent by two spaces for each level.",
    ),
    "list-and-keys-mixed": _wording(
        "同一级里既有“- 条目”又有“键: 值”。",
        "One level holds both “- items” and “key: value” lines.",
        "请分开：把列表放在自己的键下面。",
        "Put the list under a key of its own.",
    ),
    "list-beside-key": _wording(
        "“- ”列表不能和键写在同一行。",
        "A “- ” list cannot stand on the line of its key.",
        "请另起一行，缩进后再写“- ”。如果它是文字，请加引号。",
        "Start it on a new, indented line; if it is text, quote it.",
    ),
    "unclosed-quote": _wording(
        "这里开始的引号没有合上。",
        "The quotation mark that opens here is not closed.",
        "请在这段文字末尾补上同样的引号。",
        "Close the text with the same quotation mark.",
    ),
    "text-after-value": _wording(
        "引号或括号合上以后还有字。",
        "Text follows the closing quotation mark or bracket.",
        "请用一对引号括住整个值，里面的引号用“”。",
        "Put one pair of quotation marks around the whole value and use “” inside it.",
    ),
    "unclosed-bracket": _wording(
        "这里开始的括号没有合上，或者合错了。",
        "The bracket that opens here is not closed, or closed by the wrong one.",
        "请用同类的括号合上：{{ 配 }}，[ 配 ]。",
        "Close it with its own kind: {{ with }}, [ with ].",
    ),
    "missing-comma": _wording(
        "括号里的两项之间少了逗号。",
        "A comma is missing between two entries in brackets.",
        "请在前一项后面加英文逗号和空格。",
        "Put a comma and a space after the entry before it.",
    ),
    "misplaced-sign": _wording(
        "这里不能出现“{sign}”。",
        "“{sign}” cannot stand here.",
        *_QUOTE_IT,
    ),
    "bad-block-text": _wording(
        "“|”或“>”后面要先换行，再写文字。",
        "After “|” or “>” a new line must come before the text.",
        "请换行后缩进再写。如果它是文字，请给整个值加引号。",
        "Go to a new, indented line; if the sign is text, quote the whole value.",
    ),
    "bad-escape": _wording(
        "双引号里的反斜杠写法不对。",
        "This backslash in a double-quoted text means nothing.",
        "请去掉反斜杠，或改用单引号。",
        "Remove the backslash or use single quotation marks.",
    ),
    "not-yaml": _wording(
        "从这里起看不懂：不是 YAML 格式。",
        "From here on this cannot be understood as YAML.",
        "请检查这一行和上一行的冒号、引号和缩进。",
        "Check the colons, quotation marks and indentation of this line and the one above.",
    ),
}
