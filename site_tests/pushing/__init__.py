"""Tests of the one judge of commit ranges, with real git and real keys."""
