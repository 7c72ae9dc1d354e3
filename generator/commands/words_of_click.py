"""What click itself says of a wrong call, in the language of the rest of the program.

click looks its words up by gettext, whose catalogues are compiled files in a folder of the machine. There are few words: they
stand here, and the look-up of click's own modules is handed to them.
"""

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from generator.tariff.language import Language

_WORDS = {
    "Usage:": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "Error: {message}": "错误：{message}",
    "Try '{command} {option}' for help.": "看说明：{command} {option}",
    "Aborted!": "已中止。",
    "Missing command.": "没有写命令。",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Missing {param_type}": "缺少 {param_type}",
    "No such option {name!r}.": "没有选项“{name}”。",
    "No such command {name!r}.": "没有命令“{name}”。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "是不是其中一个：{possibilities}？",
    "Invalid value: {message}": "写得不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 写得不对：{message}",
    "Got unexpected extra argument ({args})": "多写了：{args}",
    "Got unexpected extra arguments ({args})": "多写了：{args}",
    "Option {name!r} does not take a value.": "选项“{name}”后面不写内容。",
    "Option {name!r} requires an argument.": "选项“{name}”后面要写内容。",
    "Option {name!r} requires {nargs} arguments.": "选项“{name}”后面要写 {nargs} 项内容。",
    "Argument {name!r} takes {nargs} values.": "参数“{name}”要写 {nargs} 项内容。",
    "Choose from:\n\t{choices}": "只能选：\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}”不行，只能写 {choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不行，只能写其中一个：{choices}。",
    "{value!r} does not match the format {format}.": "“{value}”不是日期，要写成 2026-11-22。",
    "{value!r} does not match the formats {formats}.": "“{value}”不是日期，要写成 2026-11-22。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是数。",
    "{value} is not in the range {range}.": "{value} 不在范围 {range} 里。",
    "{name} {filename!r} does not exist.": "没有“{filename}”这个文件或文件夹。",
    "{name} {filename!r} is a file.": "“{filename}”是文件，这里要写文件夹。",
    "{name} {filename!r} is a directory.": "“{filename}”是文件夹，这里要写文件。",
    "{name} {filename!r} is not readable.": "“{filename}”没有权限读。",
    "{name} {filename!r} is not writable.": "“{filename}”没有权限写。",
    "Could not open file {filename!r}: {message}": "打不开“{filename}”：{message}",
    "default: {default}": "默认：{default}",
}
"""click's words and the same in Chinese. Where a value is quoted the name of what it is falls away: click makes it before it asks."""
_HELP = "Show this message and exit."
_SPOKEN = [Language.EN]
"""The language of the call that is answered."""


def speak(language: Language) -> None:
    """Let click say what it says in this language."""
    _SPOKEN[:] = [language]
    for module in (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types):
        vars(module).update(_=_said, ngettext=_counted)


def _said(words: str) -> str:
    if words == _HELP:  # click keeps it with the command, and every help of ours is in both languages
        return f"显示这段说明。 / {words}"
    return words if _SPOKEN[0] is Language.EN else _WORDS.get(words, words)


def _counted(one: str, several: str, number: int) -> str:
    return _said(one if number == 1 else several)
