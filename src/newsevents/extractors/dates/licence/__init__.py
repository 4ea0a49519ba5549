"""Whether an expression that the grammar found is meant as a time here.

``names`` are none, ``lengths`` may be ages or only units, weak points and sets need ``support``.
"""
