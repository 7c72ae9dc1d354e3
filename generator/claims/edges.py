"""The characters that words begin behind and end before, as parts of patterns.

A comma or a bracket ends what a word qualifies, as do the dash, the plus and the bar between the parts of a name; quotation
marks are no part of words. 、 and the stroke join lists, and are none.
"""

ENDS = r"[-,。;!?()\n “”\"—+_【】《》\[\]★●*]"
"""A character before which words end; the end of the text is one too and has to be asked for."""
START = r"(?<=[-,。;:()\n “—+_【】《★•*#])"
"""The place behind a character that words begin behind; the beginning of the text is one too and has to be asked for."""
FACT_ENDS = rf"(?={ENDS}|/|$)"
"""The place where a fact of a text ends: before such a character or a stroke, or at the end of the text."""
