"""What can be wrong with a push, said in both languages: each fault with its reason, its mend and its finding."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from generator.findings import Finding, Severity, visible
from generator.read.yaml_faults import Position, Wording
from generator.repository.commits import Commit
from generator.tariff.language import Text

_FIRST: Final = Position(1, 1)
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class PushFault:
    """One kind of fault of a push."""

    severity: Severity
    why: Text
    wording: Wording
    citations: tuple[str, ...] = ()
    """Duties in `generator.judge.citations`; a fault without any is refused for the safety of all, not for a duty."""


def push_finding(code: str, place: PurePosixPath | Commit | str, position: Position = _FIRST, **details: str | int | Text) -> Finding:
    """Return the fault `code` of a file or of a commit (or its id), its sentences filled in with `details`, which are made visible."""
    fault = PUSH_FAULTS[code]
    zh = {name: visible(detail.zh) if isinstance(detail, Text) else visible(str(detail)) for name, detail in details.items()}
    en = {name: visible(detail.en) if isinstance(detail, Text) else visible(str(detail)) for name, detail in details.items()}
    message, mend = fault.wording.message, fault.wording.mend
    return Finding(
        file=place if isinstance(place, PurePosixPath) else place_of(place),
        line=position.line,
        column=position.column,
        severity=fault.severity,
        rule=code,
        message=Text(zh=message.zh.format(**zh), en=message.en.format(**en)),
        mend=Text(zh=mend.zh.format(**zh), en=mend.en.format(**en)),
    )


def place_of(commit: Commit | str) -> PurePosixPath:
    """Return what stands where a finding names its file, for a finding about a commit as a whole."""
    return PurePosixPath(f"commit-{(commit if isinstance(commit, str) else commit.id)[:_SHORT]}")


def in_commit(finding: Finding, commit: str) -> Finding:
    """Return a finding about a file together with the commit (its id) that it was made in."""
    said, short = finding.message, commit[:_SHORT]
    return replace(finding, message=Text(zh=f"{said.zh.rstrip('。')}（提交 {short}）", en=f"{said.en.rstrip('.')} (commit {short})"))


def _error(message: tuple[str, str], why: tuple[str, str], mend: tuple[str, str], *citations: str) -> PushFault:
    return PushFault(Severity.ERROR, Text(*why), Wording(Text(*message), Text(*mend)), citations)


def _warning(message: tuple[str, str], why: tuple[str, str], mend: tuple[str, str]) -> PushFault:
    return PushFault(Severity.WARNING, Text(*why), Wording(Text(*message), Text(*mend)))


_STRAIGHT = ("历史是一条直线，谁在哪天改了什么才说得清。", "Only on a straight line of history is it clear who changed what and when.")
_SIGNED = ("只有签名能证明是谁改的。作者名谁都可以写。", "A signature alone proves who made a change; anybody can write a name.")
_OWN = ("一家不能改另一家的资费。", "No carrier may touch the tariffs of another.")
_PUBLIC = ("公示过的套餐，买了的人以后还要查。", "People who bought a disclosed plan must be able to look it up later.")
_MEANT = (
    "公示的东西改坏了，客户马上受影响。先说明是有意的。",
    "A slip in what is public hurts customers at once, so it is said first that it is meant.",
)
_ACKNOWLEDGE = (
    "确实是有意的，运行 mingbai acknowledge {kind} {numbers} --reason 原因",
    "if it is meant, run mingbai acknowledge {kind} {numbers} --reason WHY",
)
_ACKNOWLEDGE_WORSE = (
    f"{_ACKNOWLEDGE[0]} --holds-from 从哪天起 --told-on 哪天告诉老客户",
    f"{_ACKNOWLEDGE[1]} --holds-from DAY --told-on DAY",
)
_SMALL = ("改动小，才看得过来，也装得下。", "Only what is small can be looked through, and held.")
_PLAIN = ("只收普通文件和普通提交，别的能藏东西。", "Only plain files and plain commits are taken; anything else can hide something.")

PUSH_FAULTS: Final[dict[str, PushFault]] = {
    # What a push may move; only a server can see it
    "push-other-name": _error(
        ("只能推 main，不能推 {name}", "only main can be pushed, not {name}"),
        ("公开的只有一条历史：main。", "There is one history that is published: main."),
        ("git push 主机:仓库 main", "git push HOST:REPOSITORY main"),
    ),
    "push-main-twice": _error(
        ("一次推送要把 main 移动 {count} 次", "this push moves main {count} times"),
        ("一次推送核对一步；多出来的一步没有人核对过。", "One step is judged in one push; nobody would have judged the others."),
        ("git push 主机:仓库 main", "git push HOST:REPOSITORY main"),
    ),
    "push-main-deleted": _error(
        ("main 不能删", "main cannot be deleted"),
        ("公示过的历史不能没有。", "What was public cannot vanish."),
        ("套餐不卖了，写 sale.withdrawn_on", "end a plan's sale with sale.withdrawn_on"),
    ),
    # The line of commits
    "push-history-missing": _error(
        ("找不到提交 {commit}", "there is no commit {commit}"),
        _STRAIGHT,
        ("先 git fetch 取全历史，再试", "fetch the whole history with git fetch, then try again"),
    ),
    "push-commit-form": _error(
        ("这个提交的写法不寻常：{detail}", "this commit is written in an unusual way: {detail}"),
        _PLAIN,
        ("用普通的 git commit -S 重新提交", "commit again with a plain git commit -S"),
    ),
    "push-merge": _error(
        ("这是合并提交", "this is a merge"),
        _STRAIGHT,
        ("用 git pull --rebase 取新，再推", "take in what is new with git pull --rebase, then push"),
    ),
    "push-not-straight": _error(
        ("新的历史不是接着旧的写的", "the new history does not go on from the old one"),
        ("公示过的历史不能改写。", "What was public cannot be rewritten."),
        ("用 git pull --rebase 接上，再推", "go on from it with git pull --rebase, then push"),
    ),
    "push-too-long": _error(
        ("一次推了 {most} 个以上的提交", "more than {most} commits in one push"),
        _SMALL,
        ("分几次推", "push in several parts"),
    ),
    "push-too-many-files": _error(
        ("一次改了 {count} 个文件，最多 {most} 个", "{count} files changed at once; {most} at most"),
        _SMALL,
        ("分几次推", "push in several parts"),
    ),
    "push-file-too-large": _error(
        ("文件有 {size} 字节，最多 {most}", "the file has {size} bytes; {most} at most"),
        _SMALL,
        ("套餐文件只写套餐。别的内容删掉", "a plan file holds a plan alone; take the rest out"),
    ),
    "push-too-large": _error(
        ("改动一共 {size} 字节，最多 {most}", "the changes are {size} bytes together; {most} at most"),
        _SMALL,
        ("分几次推", "push in several parts"),
    ),
    # What may stand in a repository
    "push-path": _error(
        ("仓库里不能有 {path}", "{path} may not stand in this repository"),
        _PLAIN,
        ("只放 plans/运营商/方案编号.yml", "only plans/<carrier>/<filing number>.yml may stand here"),
    ),
    "push-mode": _error(
        (
            "不是普通文件（{mode}）：链接、子模块、可执行文件都不收",
            "no plain file ({mode}): links, submodules and executables are not taken",
        ),
        _PLAIN,
        ("放普通文件；可执行的，git update-index --chmod=-x 文件", "put a plain file; for an executable, git update-index --chmod=-x FILE"),
    ),
    "push-profile-deleted": _error(
        ("运营商资料不能删", "a carrier's profile cannot be deleted"),
        ("没有资料，这家的套餐都无法核对。", "Without it no plan of this carrier can be judged."),
        ("把 carrier.yml 放回来", "put carrier.yml back"),
    ),
    # Who
    "push-unsigned": _error(
        ("提交没有签名", "the commit is not signed"),
        _SIGNED,
        ("git commit --amend -S 补签，再推", "sign it with git commit --amend -S, then push"),
    ),
    "push-signature-broken": _error(
        ("签名对不上，或者不是 SSH 签名", "the signature does not fit, or is no SSH signature"),
        _SIGNED,
        ("设 gpg.format 为 ssh，git commit --amend -S 重签", "set gpg.format to ssh and sign again with git commit --amend -S"),
    ),
    "push-key-unknown": _error(
        ("没有登记过这把公钥：{detail}", "nobody registered this key: {detail}"),
        _SIGNED,
        ("用登记过的钥匙签；新钥匙请站点登记", "sign with a registered key, or have the operators register the new one"),
    ),
    "push-key-early": _error(
        ("钥匙还没到有效期：{detail}", "the key does not count yet: {detail}"),
        _SIGNED,
        ("到日子再推，或用有效的钥匙重签", "push when it does, or sign with a key that counts"),
    ),
    "push-key-expired": _error(
        (
            "钥匙过期了：{detail}。按今天算，不按提交的日期",
            "the key has expired: {detail}; the day of the push counts, not that of the commit",
        ),
        _SIGNED,
        ("登记新钥匙，重签", "have a new key registered and sign with it"),
    ),
    "push-key-revoked": _error(
        ("钥匙作废了：{detail}", "the key is revoked: {detail}"),
        ("作废的钥匙可能在别人手里。以前签的也不算。", "Somebody else may hold a revoked key, so nothing that it signed counts."),
        ("用有效的钥匙重签", "sign with a key that counts"),
    ),
    "push-pusher-differs": _error(
        ("签名的是 {signer}，推送的是 {pusher}", "signed by {signer}, pushed by {pusher}"),
        _OWN,
        ("自己签的，自己推", "push what your own people signed"),
    ),
    "push-foreign-path": _error(
        ("{signer} 不能改 {owner} 的文件", "{signer} may not change a file of {owner}"),
        _OWN,
        ("把这个文件改回去；历史里也不能碰", "leave this file alone, also in between"),
    ),
    "push-profile-by-operators": _error(
        ("运营商资料只能由站点改，这里签名的是 {signer}", "only the operators change a carrier's profile; this is signed by {signer}"),
        ("热线和网站是信任的依据。", "Trust rests on its hotlines and sites."),
        ("把 carrier.yml 改回去，请站点来改", "leave carrier.yml alone and ask the operators"),
    ),
    "push-committer-differs": _warning(
        ("提交写的邮箱是 {email}，签名的人登记的是 {registered}", "the commit names {email}; who signed is registered as {registered}"),
        _SIGNED,
        ("git config user.email 写登记的邮箱", "set git config user.email to the registered one"),
    ),
    "push-signatures-not-judged": _warning(
        ("没有授权文件，签名没有核对", "without authority files, signatures were not judged"),
        _SIGNED,
        ("加上 --authority 文件夹", "add --authority FOLDER"),
    ),
    # What was public stays
    "push-public-deleted": _error(
        ("公示过的套餐不能删，也不能换编号", "a disclosed plan cannot be deleted nor renumbered"),
        _PUBLIC,
        ("放回文件，写 sale.withdrawn_on 停售", "put the file back and end its sale with sale.withdrawn_on"),
        "R12",
    ),
    "push-public-drafted": _error(
        ("公示过的套餐不能改回草稿", "a disclosed plan cannot become a draft again"),
        _PUBLIC,
        ("status 写 ready；不卖了，写 sale.withdrawn_on", "write status: ready; end its sale with sale.withdrawn_on"),
        "R12",
    ),
    "push-public-undisclosed": _error(
        ("公示过的套餐不能收回公示", "a disclosed plan cannot be taken back"),
        _PUBLIC,
        ("disclosure 照原来写；不卖了，写 sale.withdrawn_on", "leave disclosure as it was; end its sale with sale.withdrawn_on"),
        "R12",
    ),
    "push-disclosure-moved": _error(
        ("公示日期是 {before}，不能改成 {after}", "it was disclosed on {before}; that cannot become {after}"),
        ("哪天公示的，改了就说不清了。", "Nobody could tell any more on which day it was disclosed."),
        ("公示日期照原来写", "leave the day of disclosure as it was"),
        "R03",
    ),
    "push-disclosure-backdated": _error(
        ("还没公示过，公示日期却写 {day}", "not disclosed before, yet dated {day}"),
        ("先公示，后销售。日子不能往回填。", "Disclosure comes before sale and cannot be dated back."),
        ("published_on 写今天 {today} 或以后", "write today, {today}, or later as published_on"),
        "R03",
    ),
    "push-seen-long-ago": _error(
        ("是抄录来的新资费，{day} 看到的，太久了", "a new plan copied from a zone, seen there on {day}: too long ago"),
        ("三个月前看到的，今天不一定还在。", "What was seen three months ago may not be there today."),
        ("再到公示页看一遍，seen_on 写看到的那天", "look at the zone again and write that day as seen_on"),
        "R03",
    ),
    # Acknowledgements
    "push-trailer": _error(
        ("看不懂这一行：{line}", "this line cannot be read: {line}"),
        ("说明要写得准，才知道说的是什么。", "An acknowledgement has to be exact to mean anything."),
        ("用 mingbai acknowledge 写", "let mingbai acknowledge write it"),
    ),
    "push-worse": _error(("对客户更差：{what}", "worse for customers: {what}"), _MEANT, _ACKNOWLEDGE_WORSE, "R06"),
    "push-price-slip": _error(("像是写错了：{what}", "this looks like a slip: {what}"), _MEANT, _ACKNOWLEDGE, "R06"),
    "push-element-removed": _error(("公示过的内容没有了：{what}", "something disclosed is gone: {what}"), _MEANT, _ACKNOWLEDGE, "R04"),
    "push-mass-withdrawal": _error(("一次停售太多：{what}", "many are withdrawn at once: {what}"), _MEANT, _ACKNOWLEDGE, "R12"),
    "push-emptied": _error(("有地方卖空了：{what}", "something is left empty: {what}"), _MEANT, _ACKNOWLEDGE, "R12"),
    "push-reason-missing": _error(
        ("说明了“{kind}”，没写原因", "“{kind}” is acknowledged without a reason"),
        _MEANT,
        ("加一行 Reason: 原因", "add a line Reason: WHY"),
    ),
    "push-holds-from": _error(
        (
            "变差从哪天起？没写，早于今天 {today}，或远在两年以后",
            "from which day it is worse is not said, lies before today, {today}, or more than two years off",
        ),
        ("变差不能倒着算。", "Nothing gets worse for the past."),
        ("加一行 Holds-from: 日期，不早于今天", "add a line Holds-from: DAY, today or later"),
        "R06",
    ),
    "push-told-on": _error(
        (
            "哪天告诉老客户的？没写，晚于生效那天，或早在两年以前",
            "the day those who have it were told is not said, comes after it holds, or lies more than two years back",
        ),
        ("已经在用的人要先知道。", "Those who have the plan must know first."),
        ("加一行 Customers-told-on: 日期，不晚于 Holds-from", "add a line Customers-told-on: DAY, not after Holds-from"),
        "R06",
    ),
    "push-second-person": _error(
        ("“{kind}”要第二个人批准", "“{kind}” needs the approval of a second person"),
        ("一个人会看漏。", "One person overlooks things."),
        ("请同事取去，运行 mingbai approve {commit}，再推", "have a colleague run mingbai approve {commit}, then push"),
    ),
    "push-approval-void": _error(
        ("批准不算数：{why}", "the approval counts for nothing: {why}"),
        ("批准要出自另一个人，而且只批准。", "An approval comes from another person and changes nothing."),
        ("请同一家的另一个人，运行 mingbai approve", "have another person of the same carrier run mingbai approve"),
    ),
}
"""Every code that a finding about a push can bear."""
