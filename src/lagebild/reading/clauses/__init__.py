"""Clause structure, as far as events and positions need it: clauses, their predicates and the actors in them.

No parser: closed classes, the stops of the sentence and the order of German clauses (verb second, verb last) carry it. Linear in
the number of tokens.
"""
