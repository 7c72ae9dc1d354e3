"""What differs between two versions of a plan, in sentences, and whether it is worse for customers.

`comparison.changes` finds every change, `headline.headline` says them in a line, `slips.slips` and `withdrawals` know what
looks like an accident.
"""
