"""How seldom Python searches its objects for garbage while plans by the thousand are read."""

import atexit
import gc


def search_seldom() -> None:
    """Let this process search seldom, for as long as it lives, and not at all when it ends.

    Plans are many small objects that live to the end and form no cycles: looking through them again and again for garbage
    costs a quarter of the time of reading 10,000 of them, and looking through them once more at the end another second.
    """
    gc.set_threshold(100_000, 50, 100)
    atexit.register(gc.freeze)
