"""A sale that is made to end soon leaves the list as a withdrawn one does, whichever field says so."""

import re

from site_tests.pushes import MOBILE, authority_of, codes, judged

_LAST_DAY = re.compile(r"(?m)^  last_day: 2027-\d\d-\d\d$")


def text_in(repository, name):
    return (repository.folder / name).read_text(encoding="utf-8")


def names_with_a_last_day(repository):
    """Plans that are sold for months to come."""
    files = repository.git("ls-files", f"plans/{MOBILE}").splitlines()
    return [name for name in files if not name.endswith("carrier.yml") and _LAST_DAY.search(text_in(repository, name))]


def ended(repository, names, day):
    old = repository.tip
    return old, repository.commit({name: _LAST_DAY.sub(f"  last_day: {day}", text_in(repository, name)) for name in names})


def test_many_that_end_within_a_month_are_a_mass_withdrawal(repository, keys):
    names = names_with_a_last_day(repository)
    assert len(names) > 1
    for day in ("2026-11-22", "2026-11-23", "2026-12-22"):
        assert "push-mass-withdrawal" in codes(judged(repository, *ended(repository, names, day), authority_of(keys))), day
        repository.git("reset", "-q", "--hard", "HEAD~1")


def test_a_last_day_that_stays_far_off_is_an_ordinary_change(repository, keys):
    names = names_with_a_last_day(repository)
    assert codes(judged(repository, *ended(repository, names, "2027-01-31"), authority_of(keys))) == []


def test_a_last_day_that_comes_by_itself_asks_nobody_for_a_word(repository, keys):
    names = names_with_a_last_day(repository)
    repository.commit({name: _LAST_DAY.sub("  last_day: 2026-11-30", text_in(repository, name)) for name in names})
    old = repository.tip
    new = repository.commit({name: _LAST_DAY.sub("  last_day: 2026-11-30", text_in(repository, name)) + "# 又看了一遍\n" for name in names})
    assert codes(judged(repository, old, new, authority_of(keys))) == []
