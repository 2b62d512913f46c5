"""Silver mood: finite verbs whose form, or form and subject, tell Konjunktiv from Indikativ."""

from __future__ import annotations

FIRST = {
    "sei", "seien", "seiest", "könne", "müsse", "dürfe", "solle", "wolle", "wisse", "möge", "mögen",
}  # fmt: skip
SECOND = {
    "wäre", "wären", "hätte", "hätten", "würde", "würden", "könnte", "könnten", "müsste", "müssten", "müßte", "müßten",
    "dürfte", "dürften", "käme", "kämen", "gäbe", "gäben", "ginge", "gingen", "ließe", "ließen", "bräuchte", "wüsste",
    "täte", "stünde", "stünden", "bliebe", "hielte", "nähme", "sähe", "läge", "lägen", "fände", "bräuchten",
}  # fmt: skip
OPEN = {"gingen", "ließen", "hielte", "bliebe", "mögen", "möchte", "möchten", "sollte", "sollten", "wollte", "wollten"}
PLAIN = {"ist", "sind", "war", "waren", "hat", "haben", "hatte", "hatten", "wird", "wurde", "wurden", "kann", "muss"}
STOPS = set('.;:!?„“"()–')


def moods(tokens: list[str], tags: list[str | None]) -> list[str | None]:
    """``Ind``, ``Sub`` or None (unknown, or no finite verb) for each token."""
    return [_mood(tokens, at) if tag and tag[2:] == "FIN" and tag[0] == "V" else None for at, tag in enumerate(tags)]


def _mood(tokens: list[str], at: int) -> str | None:
    low = tokens[at].lower()
    if low in OPEN:
        return None
    if low in FIRST | SECOND:
        return "Sub"
    if low in PLAIN or low.endswith(("st", "t")):
        return "Ind"
    if (low.endswith("e") and not low.endswith(("te", "de"))) or low in {"habe", "werde"}:
        near = [token.lower() for token in _clause(tokens, at)]
        if "ich" in near:
            return "Ind"
        return "Sub" if {"er", "sie", "es", "man", "dass", "daß"} & set(near) else None
    return None


def _clause(tokens: list[str], at: int) -> list[str]:
    start = at
    while start > 0 and at - start < 8 and tokens[start - 1] not in STOPS:
        start -= 1
    end = at
    while end < len(tokens) and end - at < 6 and tokens[end] not in STOPS:
        end += 1
    return tokens[start:end]
