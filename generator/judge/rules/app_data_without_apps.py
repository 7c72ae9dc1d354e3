"""Data for certain apps without the list of those apps (R27)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription
from generator.tariff.words import NOT_STATED


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each bucket of app data whose apps are not stated.

    A warning for a transcription, which can only repeat what the filing says.
    """
    buckets = plan.allowances.app_data
    for place, bucket in enumerate(buckets if isinstance(buckets, tuple) else ()):
        if bucket.apps is NOT_STATED:
            yield Fault(
                ("allowances", "app_data", place, "apps"),
                Text(
                    zh=f"{bucket.volume} 定向流量，没写哪些 App 能用",
                    en=f"{bucket.volume} of app data, yet the apps are not stated",
                ),
                severity=Severity.WARNING if isinstance(plan.disclosure, Transcription) else None,
            )


RULE = Rule(
    id="app-data-without-apps",
    severity=Severity.ERROR,
    title=Text(zh="定向流量没写 App 名单", en="App data without its apps"),
    why=Text(
        zh="定向流量只在几个 App 里能用。不知道是哪几个，就会多花钱。",
        en="App data works in some apps only. Who does not know which ones pays for the others.",
    ),
    mend=Text(
        zh="在 apps 一个一个写全，例如 apps: [抖音, 腾讯视频]",
        en="list them all in apps, for example apps: [抖音, 腾讯视频]",
    ),
    citations=("R27",),
    bad=Example(("allowances: {app_data: [{volume: 20 GB, per: month, apps: not_stated, area: mainland}]}",)),
    good=Example(("allowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 腾讯视频], area: mainland}]}",)),
    check=check,
)
