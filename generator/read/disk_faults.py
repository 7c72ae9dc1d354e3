"""What the system says when a file cannot be read or written, in words of ours and with what to do about it."""

import errno
from typing import Final

from generator.read.yaml_faults import Wording
from generator.tariff.language import Text

_NO_PERMISSION: Final = Wording(
    Text(zh="没有权限", en="there is no permission"),
    Text(zh="请检查文件和文件夹的权限", en="check the permissions of the file and its folder"),
)
_FULL: Final = Wording(Text(zh="磁盘满了", en="the disk is full"), Text(zh="请腾出地方", en="make room"))
_FILE_AS_FOLDER: Final = Wording(
    Text(zh="这里要有文件夹，却是文件", en="a folder is needed here, and it is a file"),
    Text(zh="请把这个文件移开", en="move the file away"),
)
_FAULTS: Final = {
    errno.EISDIR: Wording(
        Text(zh="这是文件夹，不是文件", en="it is a folder and no file"), Text(zh="请把这个文件夹移开", en="move the folder away")
    ),
    errno.ENOTDIR: _FILE_AS_FOLDER,
    errno.EEXIST: _FILE_AS_FOLDER,
    errno.ENOENT: Wording(Text(zh="没有这个文件", en="there is no such file"), Text(zh="请检查文件名", en="check the name")),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: Wording(
        Text(zh="这个磁盘只能读", en="the disk can only be read"),
        Text(zh="请换一个能写的文件夹", en="take a folder that can be written to"),
    ),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENAMETOOLONG: Wording(Text(zh="名字太长", en="the name is too long"), Text(zh="请改短名字", en="shorten the name")),
}


def disk_fault(error: OSError) -> Wording:
    """Return what went wrong and what to do; what is not known here by the system's own sign, such as EIO."""
    sign = errno.errorcode.get(error.errno or 0, type(error).__name__)
    other = Wording(
        Text(zh=f"系统报告 {sign}", en=f"the system reports {sign}"), Text(zh="请检查磁盘，再试一次", en="check the disk and try again")
    )
    return _FAULTS.get(error.errno or 0, other)
