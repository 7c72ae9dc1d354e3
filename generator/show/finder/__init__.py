"""The finder: three questions that anybody can answer, and the plans that follow from the answers by a published rule."""
