"""Pushes that nobody may get through: each is a way to forge, hide, overload or rewrite, tried with real git.

An attack is given a clerk of China Mobile, who stands where the server stands, and returns what came of its push. `stopped_by`
is what the answer has to say: usually the finding of the judge, where git itself is first, git's own words.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from site_tests.push_server import MOBILE, NEW_NUMBER, NEW_PLAN, UNICOM_NUMBER, UNICOM_PLAN, Clerk, Key, Pushed, plan_name
from site_tests.raw_pushes import push_word_by_word
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed

NEW = plan_name(NEW_NUMBER)
SOUND = plan_name(SOUND_NUMBER)
ESCAPES = "\x1b]0;owned\x07\x1b[2J\n\N{RIGHT-TO-LEFT OVERRIDE}"
"""What must never reach a terminal: it would rename the window, wipe it, begin a line of its own and turn text round."""
WORSE = f"""worse

Acknowledges: worse-for-customers {SOUND_NUMBER}
Holds-from: 2026-12-15
Customers-told-on: 2026-12-01
Reason: 成本上涨
"""
"""The message of a commit that makes a plan worse, acknowledged as it has to be."""


@dataclass(frozen=True)
class Keys:
    """Keys that do not count, and those of others."""

    expired: Key
    revoked: Key
    early: Key
    unknown: Key
    of_unicom: Key
    of_operators: Key


@dataclass(frozen=True)
class Attack:
    """One way to attack."""

    name: str
    push: Callable[[Clerk, Keys], Pushed]
    stopped_by: str
    unseen: tuple[str, ...] = field(default=("\x1b", "\x07", "\N{RIGHT-TO-LEFT OVERRIDE}"))


ATTACKS: list[Attack] = []


def attack(stopped_by: str) -> Callable[[Callable[[Clerk, Keys], Pushed]], Callable[[Clerk, Keys], Pushed]]:
    """Enter an attack into the table; its function's name is its own."""

    def enter(push: Callable[[Clerk, Keys], Pushed]) -> Callable[[Clerk, Keys], Pushed]:
        ATTACKS.append(Attack(push.__name__, push, stopped_by))
        return push

    return enter


def _signed_by(key: Key) -> str:
    return f"-S{key.file}"


def _tree(clerk: Clerk, *entries: tuple[str, bytes, str]) -> str:
    """Write a tree as it stands here, whatever git would say to it: (mode, name, object)."""
    data = b"".join(mode.encode() + b" " + name + b"\0" + bytes.fromhex(thing) for mode, name, thing in entries)
    return clerk.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=data)


def _blob(clerk: Clerk, data: bytes = NEW_PLAN.encode()) -> str:
    return clerk.git("hash-object", "-w", "--stdin", stdin=data)


def _new_alone(clerk: Clerk) -> str:
    return _tree(clerk, ("100644", f"{NEW_NUMBER}.yml".encode(), _blob(clerk)))


def _at(clerk: Clerk, name: str) -> str:
    return clerk.git("rev-parse", f"HEAD:{name}")


def _beside_the_plans(clerk: Clerk, mode: str, name: bytes, thing: str) -> Pushed:
    """Push a tree that has one more entry in the carrier's folder."""
    kept = [(line.split()[0].zfill(6).lstrip("0"), *line.split()[2:]) for line in clerk.git("ls-tree", f"HEAD:plans/{MOBILE}").splitlines()]
    entries = sorted([*((mode_, file.encode(), blob) for mode_, blob, file in kept), (mode, name, thing)], key=lambda entry: entry[1])
    return _push_tree(clerk, _tree(clerk, ("40000", b"plans", _tree(clerk, ("40000", MOBILE.encode(), _tree(clerk, *entries))))))


def _push_tree(clerk: Clerk, tree: str, *parents: str) -> Pushed:
    """Push a signed commit of a tree."""
    before = [word for parent in parents or ("HEAD",) for word in ("-p", parent)]
    return clerk.push(f"{clerk.git('commit-tree', '-S', '-m', 'change', tree, *before)}:refs/heads/main")


def _imported(clerk: Clerk, stream: str) -> Pushed:
    """Push what `git fast-import` makes of a stream on top of main: many things at once, unsigned."""
    clerk.git("fast-import", "--quiet", "--force", stdin=stream.encode())
    return clerk.push("refs/heads/many:refs/heads/main")


def _commits(clerk: Clerk, count: int, files: str) -> str:
    one = "commit refs/heads/many\ncommitter x <x@x.example> 1793000000 +0800\ndata 1\nx\n"
    first = one + f"from {clerk.git('rev-parse', 'HEAD')}\n" + files
    return first + one * (count - 1)


# --- who -------------------------------------------------------------------------------------------


@attack("push-unsigned")
def an_unsigned_commit(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", "--no-gpg-sign")
    return clerk.push()


@attack("push-unsigned")
def an_unsigned_commit_under_a_signed_one(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", "--no-gpg-sign")
    clerk.commit({NEW: changed(NEW_PLAN, {"49.00": "48.00", "49 元": "48 元"})})
    return clerk.push()


@attack("push-key-unknown")
def a_key_that_nobody_registered(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.unknown))
    return clerk.push()


@attack("push-key-expired")
def an_expired_key_with_a_backdated_commit(clerk: Clerk, keys: Keys) -> Pushed:
    early = "2026-02-01T12:00:00+08:00"
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.expired), GIT_AUTHOR_DATE=early, GIT_COMMITTER_DATE=early)
    return clerk.push()


@attack("push-key-revoked")
def a_revoked_key(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.revoked))
    return clerk.push()


@attack("push-key-revoked")
def a_revoked_key_with_a_commit_from_before(clerk: Clerk, keys: Keys) -> Pushed:
    early = "2026-02-01T12:00:00+08:00"
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.revoked), GIT_AUTHOR_DATE=early, GIT_COMMITTER_DATE=early)
    return clerk.push()


@attack("push-key-early")
def a_key_that_does_not_count_yet(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.early), GIT_COMMITTER_DATE="2027-02-01T12:00:00+08:00")
    return clerk.push()


@attack("push-signature-broken")
def the_signature_of_another_commit(clerk: Clerk, keys: Keys) -> Pushed:
    signed = clerk.git("cat-file", "commit", clerk.commit({NEW: NEW_PLAN}))
    other = signed.replace("\n\nchange", "\n\nother")
    return clerk.push(f"{clerk.git('hash-object', '-t', 'commit', '-w', '--stdin', stdin=other.encode())}:refs/heads/main")


@attack("push-signature-broken")
def a_signature_that_is_noise(clerk: Clerk, keys: Keys) -> Pushed:
    signed = clerk.git("cat-file", "commit", clerk.commit({NEW: NEW_PLAN}))
    head, _, rest = signed.partition("gpgsig ")
    noise = (
        f"{head}gpgsig -----BEGIN SSH SIGNATURE-----\n QUJD\n -----END SSH SIGNATURE-----{rest.partition('-----END SSH SIGNATURE-----')[2]}"
    )
    return clerk.push(f"{clerk.git('hash-object', '-t', 'commit', '-w', '--stdin', stdin=noise.encode())}:refs/heads/main")


@attack("push-commit-form")
def a_commit_with_two_signatures(clerk: Clerk, keys: Keys) -> Pushed:
    signed = clerk.git("cat-file", "commit", clerk.commit({NEW: NEW_PLAN}))
    start, end = signed.index("gpgsig "), signed.index("\n\nchange")
    twice = f"{signed[:end]}\n{signed[start:end]}{signed[end:]}\n"
    return clerk.push(f"{clerk.git('hash-object', '-t', 'commit', '-w', '--stdin', stdin=twice.encode())}:refs/heads/main")


@attack("push-key-unknown")
def another_carrier_signs(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.of_unicom))
    return clerk.push()


@attack("push-key-unknown")
def another_carriers_own_plan_in_this_repository(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit(
        {plan_name("26HE300002", "china-unicom"): changed(NEW_PLAN, {NEW_NUMBER: "26HE300002"})}, "change", _signed_by(keys.of_unicom)
    )
    return clerk.push()


@attack("push-foreign-path")
def a_file_in_another_carriers_folder(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({plan_name(UNICOM_NUMBER, "china-unicom"): UNICOM_PLAN})
    return clerk.push()


@attack("push-foreign-path")
def operators_change_a_carriers_plan(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN}, "change", _signed_by(keys.of_operators))
    return clerk.push()


@attack("push-profile-by-operators")
def a_carrier_changes_its_own_hotline(clerk: Clerk, keys: Keys) -> Pushed:
    profile = clerk.folder / "plans" / MOBILE / "carrier.yml"
    clerk.commit({f"plans/{MOBILE}/carrier.yml": profile.read_text(encoding="utf-8").replace("10080", "10083")})
    return clerk.push()


@attack("push-profile-by-operators")
def a_carrier_deletes_its_profile(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({f"plans/{MOBILE}/carrier.yml": None})
    return clerk.push()


# --- history ----------------------------------------------------------------------------------------


@attack("push-foreign-path")
def touch_and_revert(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({plan_name(UNICOM_NUMBER, "china-unicom"): UNICOM_PLAN})
    clerk.commit({plan_name(UNICOM_NUMBER, "china-unicom"): None})
    return clerk.push()


@attack("push-public-deleted")
def delete_and_put_back(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: None})
    clerk.commit({SOUND: SOUND_PLAN})
    return clerk.push()


@attack("push-merge")
def a_merge_with_a_hidden_side(clerk: Clerk, keys: Keys) -> Pushed:
    tree = clerk.git("rev-parse", "HEAD^{tree}")
    hidden = clerk.git("commit-tree", "-m", "hidden", _tree(clerk, ("100644", b"anything", _blob(clerk))), "-p", "HEAD")
    return _push_tree(clerk, tree, "HEAD", hidden)


@attack("push-merge")
def a_merge_with_another_root(clerk: Clerk, keys: Keys) -> Pushed:
    tree = clerk.git("rev-parse", "HEAD^{tree}")
    return _push_tree(clerk, tree, "HEAD", clerk.git("commit-tree", "-S", "-m", "root", tree))


@attack("push-commit-form")
def a_commit_whose_parent_git_does_not_see(clerk: Clerk, keys: Keys) -> Pushed:
    """To git it is a root, so that nothing was public before it and nothing is missing after it."""
    only_new = _tree(clerk, ("40000", b"plans", _tree(clerk, ("40000", MOBILE.encode(), _new_alone(clerk)))))
    person = "wang <wang@china-mobile.example> 1795320000 +0800"
    headers = (f"tree {only_new}", f"author {person}", f"committer {person}", f"parent {clerk.git('rev-parse', 'HEAD')}")
    forged = clerk.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", stdin="\n".join([*headers, "", "change"]).encode())
    return clerk.push("--force", f"{forged}:refs/heads/main")


@attack("push-not-straight")
def a_force_push_of_another_history(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.git("reset", "--quiet", "--hard", "HEAD~1")
    clerk.commit({NEW: NEW_PLAN})
    return clerk.push("--force", "main")


@attack("push-not-straight")
def a_rewind(clerk: Clerk, keys: Keys) -> Pushed:
    return clerk.push("--force", "HEAD~1:refs/heads/main")


@attack("push-not-straight")
def another_root(clerk: Clerk, keys: Keys) -> Pushed:
    root = clerk.git("commit-tree", "-S", "-m", "root", clerk.git("rev-parse", "HEAD^{tree}"))
    return clerk.push("--force", f"{root}:refs/heads/main")


@attack("push-main-twice")
def main_moved_twice_in_one_push(clerk: Clerk, keys: Keys) -> Pushed:
    start = clerk.git("rev-parse", "HEAD")
    harmless = clerk.commit({SOUND: SOUND_PLAN + "# 只是备注\n"})
    hidden = clerk.commit({SOUND: None, "anything": b"x"}, "change", "--no-gpg-sign")
    return push_word_by_word(clerk, [(start, harmless, "refs/heads/main"), (harmless, hidden, "refs/heads/main")])


@attack("push-main-deleted")
def deleting_main(clerk: Clerk, keys: Keys) -> Pushed:
    return clerk.push("--delete", "main")


@attack("push-other-name")
def another_branch(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN})
    return clerk.push("main:refs/heads/other")


@attack("push-other-name")
def main_together_with_another_branch(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN})
    return clerk.push("main", "main:refs/heads/other")


@attack("push-other-name")
def a_tag(clerk: Clerk, keys: Keys) -> Pushed:
    return clerk.push("HEAD:refs/tags/v1")


@attack("push-other-name")
def a_replacement_of_an_object(clerk: Clerk, keys: Keys) -> Pushed:
    other = clerk.git("commit-tree", "-m", "x", clerk.git("rev-parse", "HEAD^{tree}"))
    return clerk.push(f"{other}:refs/replace/{clerk.git('rev-parse', 'HEAD')}")


@attack("push-other-name")
def notes(clerk: Clerk, keys: Keys) -> Pushed:
    return clerk.push("HEAD:refs/notes/commits")


@attack("push-other-name")
def a_name_that_only_looks_like_main(clerk: Clerk, keys: Keys) -> Pushed:
    return clerk.push("HEAD:refs/heads/m\N{CYRILLIC SMALL LETTER A}in")


# --- what it is -------------------------------------------------------------------------------------


@attack("push-mode")
def a_symbolic_link(clerk: Clerk, keys: Keys) -> Pushed:
    (clerk.folder / NEW).symlink_to("/etc/passwd")
    clerk.commit({})
    return clerk.push()


@attack("push-mode")
def a_symbolic_link_in_place_of_a_plan(clerk: Clerk, keys: Keys) -> Pushed:
    (clerk.folder / SOUND).unlink()
    (clerk.folder / SOUND).symlink_to("carrier.yml")
    clerk.commit({})
    return clerk.push()


@attack("push-path")
def a_folder_that_is_a_link(clerk: Clerk, keys: Keys) -> Pushed:
    (clerk.folder / "plans" / "china-unicom").symlink_to(MOBILE)
    clerk.commit({})
    return clerk.push()


@attack("push-mode")
def a_submodule(clerk: Clerk, keys: Keys) -> Pushed:
    return _beside_the_plans(clerk, "160000", f"{NEW_NUMBER}.yml".encode(), clerk.git("rev-parse", "HEAD"))


@attack("push-mode")
def an_executable(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.write({NEW: NEW_PLAN})
    (clerk.folder / NEW).chmod(0o755)
    clerk.commit({})
    return clerk.push()


@attack("badFilemode")
def a_file_that_everybody_may_write(clerk: Clerk, keys: Keys) -> Pushed:
    return _beside_the_plans(clerk, "100664", f"{NEW_NUMBER}.yml".encode(), _blob(clerk))


def _named(name: str, stopped_by: str = "push-path") -> None:
    def push(clerk: Clerk, keys: Keys) -> Pushed:
        clerk.commit({name: NEW_PLAN})
        return clerk.push()

    ATTACKS.append(Attack(f"a_file_called_{name!a}", push, stopped_by))


for _name in (
    "README.md",
    ".gitattributes",
    f"plans/{MOBILE}/.gitattributes",
    f"plans/{MOBILE}/.hidden.yml",
    ".github/workflows/check.yml",
    "generator/cli.py",
    "mkdocs.yml",
    f"plans/{MOBILE}/{NEW_NUMBER}.yaml",
    f"plans/{MOBILE}/{NEW_NUMBER}.yml.bak",
    f"plans/{MOBILE}/{NEW_NUMBER}.YML",
    f"plans/{MOBILE}/{NEW_NUMBER.lower()}.yml",
    f"plans/{MOBILE}/Carrier.yml",
    f"plans/{MOBILE}/deeper/{NEW_NUMBER}.yml",
    f"plans/China-Mobile/{NEW_NUMBER}.yml",
    f"Plans/{MOBILE}/{NEW_NUMBER}.yml",
    f"plans/china-nobody/{NEW_NUMBER}.yml",
    f"plans/{NEW_NUMBER}.yml",
    f"plans/{MOBILE}/{NEW_NUMBER}.yml\n",
    f"plans/{MOBILE}/{ESCAPES}.yml",
    f"plans/{MOBILE}/２６HE200002.yml",
    f"plans/{MOBILE}/-rf.yml",
):
    _named(_name)


def _evil(name: bytes, stopped_by: str) -> None:
    def push(clerk: Clerk, keys: Keys) -> Pushed:
        return _beside_the_plans(clerk, "100644", name, _blob(clerk))

    ATTACKS.append(Attack(f"an_entry_called_{name!r}", push, stopped_by))


for _entry, _word in (
    (b".git", "hasDotgit"),
    (b".GIT", "hasDotgit"),
    (b"git~1", "hasDotgit"),
    (".gi\N{ZERO WIDTH NON-JOINER}t".encode(), "hasDotgit"),
    (b"..", "hasDotdot"),
    (b".", "hasDot"),
    (b"../../outside.yml", "fullPathname"),
    (b".gitmodules", "push-path"),
    (b"\xff\xfe.yml", "push-path"),
):
    _evil(_entry, _word)


@attack("duplicateEntries")
def two_entries_of_one_name(clerk: Clerk, keys: Keys) -> Pushed:
    return _beside_the_plans(clerk, "100644", f"{SOUND_NUMBER}.yml".encode(), _blob(clerk))


@attack("push-path")
def a_file_in_place_of_the_folder(clerk: Clerk, keys: Keys) -> Pushed:
    return _push_tree(clerk, _tree(clerk, ("100644", b"plans", _blob(clerk))))


@attack("push-path")
def an_empty_folder(clerk: Clerk, keys: Keys) -> Pushed:
    return _beside_the_plans(clerk, "40000", b"zz", _tree(clerk))


# --- how much ---------------------------------------------------------------------------------------


@attack("push-too-long")
def fifty_one_commits(clerk: Clerk, keys: Keys) -> Pushed:
    return _imported(clerk, _commits(clerk, 51, ""))


@attack("push-too-many-files")
def two_thousand_and_one_files(clerk: Clerk, keys: Keys) -> Pushed:
    files = "".join(f"M 100644 inline plans/{MOBILE}/26HE2{serial:05}.yml\ndata 1\nx\n" for serial in range(10_000, 12_001))
    return _imported(clerk, _commits(clerk, 1, files))


@attack("push-file-too-large")
def a_file_of_more_than_64_kilobytes(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN + "#" * 65_536})
    return clerk.push()


@attack("push-file-too-large")
def a_file_that_unpacks_to_a_hundred_megabytes(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: b"#" * 100_000_000})
    return clerk.push()


@attack("pack exceeds maximum allowed size")
def a_pack_of_24_megabytes(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: os.urandom(24_000_000)})
    return clerk.push()


@attack("push-")
def a_commit_message_of_a_megabyte(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.write({NEW: NEW_PLAN})
    clerk.git("add", "--all")
    clerk.git("commit", "--quiet", "-F", "-", stdin=b"y" * 1_000_000)
    return clerk.push()


# --- what was public stays --------------------------------------------------------------------------


@attack("push-public-deleted")
def deleting_a_public_plan(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: None})
    return clerk.push()


@attack("push-public-deleted")
def renumbering_a_public_plan(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: None, plan_name("26HE200003"): changed(SOUND_PLAN, {SOUND_NUMBER: "26HE200003"})})
    return clerk.push()


@attack("push-public-drafted")
def making_a_public_plan_a_draft(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"status: ready": "status: draft"})})
    return clerk.push()


@attack("push-public-drafted")
def making_a_public_plan_a_draft_on_the_way(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"status: ready": "status: draft"})})
    clerk.commit({SOUND: SOUND_PLAN})
    return clerk.push()


@attack("push-public-undisclosed")
def taking_back_the_disclosure(clerk: Clerk, keys: Keys) -> Pushed:
    start, end = SOUND_PLAN.index("disclosure:"), SOUND_PLAN.index("sale:")
    clerk.commit({SOUND: SOUND_PLAN[:start] + SOUND_PLAN[end:]})
    return clerk.push()


@attack("push-disclosure-moved")
def moving_the_disclosure_back(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"published_on: 2026-01-01": "published_on: 2025-12-01"})})
    return clerk.push()


@attack("push-disclosure-backdated")
def a_new_plan_that_claims_to_be_old(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: changed(NEW_PLAN, {"published_on: 2026-11-22": "published_on: 2026-06-01"})})
    return clerk.push()


# --- what it says -----------------------------------------------------------------------------------


@attack("duplicate-key")
def the_same_key_twice(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: NEW_PLAN + "network: 5G\n"})
    return clerk.push()


@attack("错误[")
def bytes_that_are_no_text(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: bytes(range(256)) * 8})
    return clerk.push()


@attack("错误[")
def escapes_in_a_name(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: changed(NEW_PLAN, {"安心套餐 49 元": f"安心{ESCAPES[:-2]}"})}, f"change {ESCAPES}")
    return clerk.push()


@attack("sale-before-disclosure")
def a_plan_that_breaks_a_rule(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: changed(NEW_PLAN, {"first_day: 2026-12-01": "first_day: 2026-11-01"})})
    return clerk.push()


@attack("sale-before-disclosure")
def a_plan_that_breaks_a_rule_on_the_way(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({NEW: changed(NEW_PLAN, {"first_day: 2026-12-01": "first_day: 2026-11-01"})})
    clerk.commit({NEW: NEW_PLAN})
    return clerk.push()


# --- accidents, and what is worse for customers -----------------------------------------------------


@attack("push-price-slip")
def a_price_times_ten(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 390.00"})})
    return clerk.push()


@attack("push-price-slip")
def fen_for_yuan(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 0.39"})})
    return clerk.push()


@attack("push-element-removed")
def a_disclosed_element_deleted(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"sms: {amount: 0.10, unit: yuan}": "sms: not_stated"})})
    return clerk.push()


@attack("push-worse")
def a_price_that_rises_without_a_word(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 40.00"})})
    return clerk.push()


@attack("push-worse")
def worse_acknowledged_for_another_plan(clerk: Clerk, keys: Keys) -> Pushed:
    said = f"worse\n\nAcknowledges: worse-for-customers {NEW_NUMBER}\nHolds-from: 2026-12-15\nCustomers-told-on: 2026-12-01\nReason: x"
    clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 40.00"})}, said)
    return clerk.push()


@attack("push-second-person")
def worse_approved_by_nobody_else(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 40.00"})}, WORSE)
    return clerk.push()


@attack("push-second-person")
def worse_approved_by_oneself(clerk: Clerk, keys: Keys) -> Pushed:
    worse = clerk.commit({SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 40.00"})}, WORSE)
    clerk.commit({}, f"approve\n\nApproves: {worse}")
    return clerk.push()


@attack("push-emptied")
def ending_the_sale_of_everything(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"  last_day: 2027-12-31": "  last_day: 2027-12-31\n  withdrawn_on: 2026-11-22"})})
    return clerk.push()


@attack("push-emptied")
def ending_the_sale_of_everything_tomorrow_by_its_last_day(clerk: Clerk, keys: Keys) -> Pushed:
    clerk.commit({SOUND: changed(SOUND_PLAN, {"last_day: 2027-12-31": "last_day: 2026-11-23"})})
    return clerk.push()


def _said_so(name: str, message: str, stopped_by: str) -> None:
    def push(clerk: Clerk, keys: Keys) -> Pushed:
        worse = {SOUND: changed(SOUND_PLAN, {"amount: 39.00": "amount: 40.00", "39 元": "40 元"})}
        clerk.write(worse)
        clerk.git("add", "--all")
        clerk.git("commit", "--quiet", "--cleanup=verbatim", "-F", "-", stdin=message.encode())
        return clerk.push()

    ATTACKS.append(Attack(name, push, stopped_by))


for _name, _message, _word in (
    ("worse_said_behind_what_git_takes_for_no_end_of_a_line", WORSE.replace("\n", "\N{LINE SEPARATOR}"), "push-worse"),
    ("worse_said_in_a_message_that_is_quoted", f"{WORSE}\n以上是旧的说明\n", "push-worse"),
    ("worse_said_with_a_kelvin_sign", WORSE.replace("Acknow", "Ac\N{KELVIN SIGN}now"), "push-worse"),
    ("worse_for_no_reason_that_can_be_read", WORSE.replace("成本上涨", "\N{ZERO WIDTH SPACE}."), "push-reason-missing"),
    ("worse_from_the_year_2206_on", WORSE.replace("2026-12-15", "2206-12-15"), "push-holds-from"),
    ("worse_as_told_in_the_year_1026", WORSE.replace("2026-12-01", "1026-12-01"), "push-told-on"),
):
    _said_so(_name, _message, _word)
