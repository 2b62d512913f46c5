"""Statements by verbs: the clause that a cue governs, behind it, before it or around it."""

from __future__ import annotations

from dataclasses import replace

from lagebild.reading.statements import addressees, phrases, subjects, words
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.cues import find as find_cues
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.segments import ENDS, Segment
from lagebild.reading.statements.view import Unit, View

PURPOSE = frozenset(("um", "ohne", "anstatt", "statt"))
PLACED = frozenset(("aus", "in", "im", "von", "vom", "beim", "bei", "auf"))
"""Prepositions before a place that tells: "aus dem Ministerium hieß es"."""
CONTRAST = frozenset(("aber", "jedoch", "dagegen", "hingegen", "allerdings"))
FRONTED = words.word_set("als nachdem während obwohl da weil wenn bevor seit seitdem sobald indem bis")


DOCUMENTS = tuple(
    words.word_set(
        "bericht berichts brief schreiben erklärung mitteilung stellungnahme studie resolution urteil "
        "gutachten papier beschluss entwurf aufruf"
    )
)


class Clauses:
    """One unit, its segments, and what has been taken from it so far."""

    def __init__(self, view: View, unit: Unit, pieces: list[Segment]) -> None:
        self.view, self.unit, self.pieces = view, unit, pieces
        self.floor = unit.first
        self.end = self._end()
        self._cues: dict[int, list[Cue]] = {}

    def cues(self, number: int) -> list[Cue]:
        """All cues of segment `number`, found once."""
        if number not in self._cues:
            self._cues[number] = list(find_cues(self.view, self.pieces, number))
        return self._cues[number]

    def _end(self) -> int:
        """Token after the unit's last word: final marks do not belong to indirect content."""
        last = self.unit.last
        while last > self.unit.first and self.view.tokens[last - 1].text in ENDS and self.view.outer[last - 1] < 0:
            last -= 1
        return last

    # -- where the frame lies -------------------------------------------------

    def verb_first(self, number: int, cue: Cue) -> bool:
        """True where the cue opens its segment behind a comma or a quotation: the content stands before it."""
        piece = self.pieces[number]
        if piece.kind != "v1" or piece.coordinated or piece.finite[0] != cue.finite or number == 0:
            return False
        before = self.pieces[:number]
        after = self.view.lower[cue.finite + 1] if cue.finite + 1 < piece.last else ""
        if after in ("aber", "jedoch", "dagegen", "hingegen") or ("sich" in (after,) and cue.entry.lemma == "bestätigen"):
            return False
        plain = not any(self.view.subjunctive(f) or self.view.outer[f] >= 0 for p in before for f in p.finite)
        if (
            plain
            and any(self.view.lower[i] in CONTRAST for i in range(cue.finite, piece.last))
            and not any(p.kind == "quote" for p in before)
        ):
            return False  # "bot Geld an, lehnte eine Entschuldigung jedoch ab"
        if cue.entry.lemma == "befinden" and "sich" in self.view.lower[self.unit.first : cue.finite]:
            return False  # "…, das sich auf dem Weg nach Kiel, einem Hafen, befand"
        if piece.left == "–" and any(p.left == "–" for p in before):
            return False
        return (
            self._parts(number)
            or any(self._claims(p) for p in before)
            or (self.floor > self.unit.first and 0 <= piece.first - self.floor <= 1)
        )

    def _parts(self, number: int) -> bool:
        """ "Seine Mandantin, sagte die Anwältin, sei unschuldig": the attribution stands between the first field and its verb."""
        before, after = self.pieces[number - 1], self.pieces[number + 1] if number + 1 < len(self.pieces) else None
        opens = number == 1 and before.kind == "none" and before.first == self.unit.first
        told = after is not None and after.kind == "v1" and any(self.view.subjunctive(f) == 2 for f in after.finite)
        return opens and told and subjects.nominative(self.view, before.head)

    def verb_opens(self, number: int) -> bool:
        """True where a verb-first segment opens with a reporting verb in the indicative: an attribution of all before it."""
        piece = self.pieces[number]
        lower = self.view.lower[piece.finite[0]]
        known = lower in lexicon().finite or lower in lexicon().phrases
        return known and piece.finite[0] == piece.head and not self.view.subjunctive(piece.finite[0]) and lower not in words.AUXILIARIES

    def _claims(self, piece: Segment) -> bool:
        """True for a segment that can be content: a quotation or a clause, not a bare apposition."""
        inside = sum(self.view.outer[i] >= 0 for i in range(piece.first, piece.last))
        quoted = 2 * inside > piece.last - piece.first and inside > 4
        return piece.first >= self.floor and (
            piece.kind == "quote"
            or quoted
            or (piece.kind in ("v1", "v2", "inf") and bool(piece.finite or piece.kind == "inf"))
            or (piece.kind == "sub" and piece.opener in words.CONTENT_OPENERS - {"wenn", "weil"})
        )

    def frame_start(self, number: int) -> int:
        """First token of a forward frame: left over appositions and dependent clauses, up to the previous main clause."""
        first = number
        while first > 0 and self._joins(first):
            first -= 1
        return max(self.floor, self.pieces[first].first)

    def _joins(self, number: int) -> bool:
        before, piece = self.pieces[number - 1], self.pieces[number]
        if (
            before.first < self.floor
            or piece.left in (";", ":")
            or (piece.coordinated and piece.kind in ("v1", "v2") and before.kind in ("v1", "v2"))
        ):
            return False
        if before.kind in ("none", "rel", "wie", "inf"):
            return True
        if before.kind == "sub":
            return True
        return piece.kind in ("rel", "sub", "inf", "none") or not self._subject_in(piece)

    def _subject_in(self, piece: Segment) -> bool:
        return piece.kind == "v2"

    # -- building -------------------------------------------------------------

    def draft(self, kind: str, content: list[Range], cue: Cue, frame: list[Range], number: int, why: str) -> Draft:
        """A draft with speaker and addressee read from the cue's clause."""
        speaker = self.speaker(cue, number)
        addressee = self.addressee(cue, number, speaker)
        found = Draft(kind, content, speaker, list(cue.tokens), frame, addressee, cue.entry.stance, cue.entry.medium)  # type: ignore[arg-type]
        if cue.entry.lemma == "zitieren":
            found.speaker, found.teller = self._quoted(cue, number, speaker)
        found.why = [why, f"cue:{cue.entry.lemma}"]
        found.unit, found.negated, found.impersonal = self.unit.number, cue.negated, cue.entry.impersonal
        return found

    def speaker(self, cue: Cue, number: int) -> Range | None:
        """The subject of the cue; in the passive whoever "von" or "durch" names."""
        piece = self.pieces[number]
        start, stop = self._clause(number)
        if cue.entry.by:
            return self._by(start, stop, cue.entry.by)
        if cue.passive:
            return self._agent(start, stop, cue) or self._document(self.frame_start(number) if piece.kind == "v1" else start, stop)
        if cue.entry.impersonal:
            parted = (
                piece.kind == "v1" and number and (piece.right == ":" or not self.verb_first(number, cue))
            )  # "Im Amt, einem Neubau, hieß es"
            front = self.frame_start(number) if parted else start
            forms = PLACED - {"von", "vom"} if "von" in cue.entry.words else PLACED  # "war von einem Streik die Rede": that is what is told
            return self._place(start, stop, forms) or (self._place(front, start, forms) if front < start else None)
        final = piece.kind in ("sub", "rel", "wie")
        if piece.kind == "rel":
            return (piece.head, piece.head + 1)
        if final:
            start = piece.head + 1
            return self._widened(subjects.subject(self.view, start, cue.finite, piece.last, final=True), cue, final=True)
        found = self._coordinated_subject(piece, cue)
        if found is None:
            before = self.pieces[number - 1] if number else None
            named = before is not None and before.kind == "none" and piece.left == "," and subjects.nominative(self.view, before.head)
            if piece.kind == "v2" and named and before is not None and before.first >= self.floor:
                found = subjects.subject(self.view, before.first, cue.finite, stop)
        follows = piece.kind == "v1" and number > 0 and not self.verb_first(number, cue)
        if found is None and follows and (piece.coordinated or self.pieces[number - 1].kind in ("v1", "v2")):
            found = self._previous_subject(number)
        if found is None:
            begin = self.frame_start(number) if piece.kind == "v1" and number and not self.verb_first(number, cue) else piece.head
            found = subjects.subject(self.view, self._front(begin, cue.finite), cue.finite, stop)
        if found is None and piece.kind == "v1" and number:
            found = self._previous_subject(number)
        if found and piece.kind == "v2" and found[0] > cue.finite and "object" in cue.entry.takes and piece.right not in (",", ":"):
            found = subjects.without_object(
                self.view, found, piece.head, cue.finite, [i for i in range(found[1], piece.last) if i not in cue.tokens]
            )
        if found and cue.entry.words and any(found[0] <= i < found[1] for i in (*cue.tokens, cue.main)):
            found = subjects.first_nominative(self.view, cue.finite + 1, stop)  # "Ablehnung signalisierten die Bauern"
        if found and found[0] > cue.finite and cue.entry.prepositions:
            found = self._freed(found, cue, piece.last)
        return self._widened(found, cue)

    def _freed(self, part: Range, cue: Cue, stop: int) -> Range:
        """ "Gestern sprach der Minister | von einem Durchbruch": what the verb is about is no attribute of who says it."""
        wanted = words.fused(cue.entry.prepositions)
        at = next((i for i in range(part[1] - 1, part[0], -1) if self.view.lower[i] in wanted), None)
        elsewhere = any(self.view.lower[i] in wanted for i in range(part[1], stop))
        return part if at is None or elsewhere else (part[0], at)

    def _quoted(self, cue: Cue, number: int, subject: Range | None) -> tuple[Range | None, Range | None]:
        """ "Die Zeitung zitiert einen Beamten", "X wird von der Agentur zitiert": who speaks, and who passes it on."""
        _, stop = self._clause(number)
        if cue.passive:
            return self.speaker(replace(cue, passive=False), number), subject
        at = subject[1] if subject and subject[0] > cue.finite else cue.finite + 1
        while at < stop:
            if self.view.lower[at] in words.PREPOSITIONS:
                at = max(phrases.noun_phrase(self.view, at + 1, stop), at + 1)
                continue
            end = phrases.noun_phrase(self.view, at, stop)
            if end > at and self.view.lower[at] != "sich":
                return (at, end), subject
            at += 1
        return subject, None

    def _coordinated_subject(self, piece: Segment, cue: Cue) -> Range | None:
        """ "X kam und sagte": the subject of the finite verb before."""
        before = [f for f in piece.finite if f < cue.finite]
        if not before or self.view.lower[cue.finite - 1] not in words.COORDINATORS:
            return None
        number = self.pieces.index(piece)
        if piece.kind == "v1" and number:  # "„…“, sagte X und fügte hinzu: „…“"; "X, der Chef, kam und sagte"
            return subjects.first_nominative(self.view, before[0] + 1, cue.finite - 1) or self._fronted(number, before[0])
        return subjects.subject(self.view, piece.head, before[0], cue.finite)

    def _fronted(self, number: int, finite: int) -> Range | None:
        """The subject of a verb that opens its segment: named before the comma, as an apposition cut it off."""
        begin = self.frame_start(number)
        return subjects.subject(self.view, self._front(begin, finite), finite, finite + 1)

    def _front(self, begin: int, finite: int) -> int:
        """Where the first field begins: dependent clauses before it are stepped over."""
        for piece in self.pieces:
            if begin <= piece.first <= finite and piece.kind in ("sub", "wie", "inf") and piece.last < finite:
                begin = piece.last + 1
        return min(begin, finite)

    def _previous_subject(self, number: int) -> Range | None:
        told = [p for p in self.pieces[:number] if p.kind in ("v1", "v2") and p.finite]
        plain = [p for p in told if not any(self.view.subjunctive(f) for f in p.finite)]
        for piece in reversed(plain or told):
            if piece.kind in ("v1", "v2"):
                return subjects.subject(self.view, piece.head, piece.finite[0], piece.last)
        return None

    def _clause(self, number: int) -> Range:
        """From the segment over the verbless ones behind it: where subject and addressee may stand."""
        stop = self.pieces[number].last
        for piece in self.pieces[number + 1 :]:
            if piece.kind != "none" or piece.left != ",":
                break
            stop = piece.last
        return self.pieces[number].head, stop

    def _by(self, start: int, stop: int, prepositions: frozenset[str]) -> Range | None:
        """ "stieß bei den Gewerkschaften auf Kritik": whoever the preposition names, but no time and no spot on the map."""
        for i in range(start, stop):
            if self.view.lower[i] in prepositions and not self.view.timed(i + 1):
                end = phrases.noun_phrase(self.view, i + 1, stop)
                if end > i + 1 and not self.view.on_the_map(i + 1, end):
                    return i + 1, end
        return None

    def _agent(self, start: int, stop: int, cue: Cue) -> Range | None:
        """ "von der Polizei gemeldet": behind a noun only where the participle follows, else it is that noun's attribute."""
        for i in range(start, stop):
            if self.view.lower[i] not in ("von", "vom", "durch", "seitens") or self.view.lower[i + 1] in ("keiner", "keinem", "niemandem"):
                continue
            end = phrases.noun_phrase(self.view, i + 1, stop)
            opens = cue.main < cue.finite < i  # "Begrüßt wurde der Schritt von der Kammer"
            attribute = i > start and self.view.is_noun(i - 1) and self.view.lower[i] != "durch" and end != cue.main and not opens
            if end > i + 1 and not attribute:
                return i + 1, end
        return None

    def _document(self, start: int, stop: int) -> Range | None:
        """ "In einem Schreiben des Amts wurde verkündet": a paper stands for whoever wrote it."""
        for i in range(start, stop - 1):
            if self.view.lower[i] in ("in", "im") and (end := phrases.noun_phrase(self.view, i + 1, stop)) > i + 1:
                noun = next((j for j in range(i + 1, end) if self.view.is_noun(j)), i + 1)
                if self.view.lower[noun].endswith(DOCUMENTS):
                    return i + 1, end
        return None

    def _place(self, start: int, stop: int, prepositions: frozenset[str]) -> Range | None:
        """ "In dem Bericht heißt es", "aus dem Ministerium verlautete": the source is a place, but no time and no mere spot on the map."""
        for i in range(start, stop):
            if (
                self.view.lower[i] in prepositions
                and not self.view.timed(i + 1)
                and (end := phrases.noun_phrase(self.view, i + 1, stop)) > i + 1
                and not (self.view.lower[i] in ("in", "bei") and self.view.on_the_map(i + 1, end))
            ):
                return (i if self.view.lower[i] in ("im", "vom", "beim") else i + 1), end
        return None

    def _widened(self, speaker: Range | None, cue: Cue, *, final: bool = False) -> Range | None:
        """The speaker with an apposition behind a comma: "sagte Meier, der Leiter des Amts"."""
        if speaker is None:
            return None
        first, last = speaker
        view = self.view
        if last < self.end and view.tokens[last].text == "," and last + 1 < self.end and (final or first > cue.finite):
            end = phrases.noun_phrase(view, last + 1, self.end)
            closes = (
                end >= self.end
                or view.tokens[end].text in (",", ":", "–")
                or view.outer[end] >= 0
                or view.lower[end] in ("bekannt", "mit", "an", "fest", "weiter", "vor")
            )
            if end > last + 1 and closes and subjects.nominative(view, last + 1) and view.lower[last + 1] not in words.SUBJECT_PRONOUNS:
                return first, end
        return speaker

    def addressee(self, cue: Cue, number: int, speaker: Range | None) -> Range | None:
        """Whom the cue's clause names as addressed."""
        start, stop = self._clause(number)
        fronted = self._addressed(cue, number, speaker)
        if cue.passive or fronted:
            return fronted
        if self.view.lower[start] not in addressees.DATIVE | {"gegenüber", "an"} and self.pieces[number].kind in ("v1", "v2"):
            start = cue.finite + 1  # in the first field only a dative phrase of its own is one
        return addressees.find(self.view, cue.entry, start, stop, speaker, list(cue.tokens))

    def _addressed(self, cue: Cue, number: int, speaker: Range | None) -> Range | None:
        """ "Die Anwohner forderte er auf", "Ihm wird vorgeworfen": a first field that is no subject, the subject of a passive."""
        piece = self.pieces[number]
        if cue.entry.lemma not in addressees.FRONTED or piece.kind != "v2" or piece.finite[0] != cue.finite:
            return None
        if not cue.passive and (speaker is None or speaker[0] < cue.finite):
            return None
        front = phrases.noun_phrase(self.view, piece.head, cue.finite)
        if front == cue.finite:
            return piece.head, cue.finite
        return subjects.subject(self.view, piece.head, cue.finite, piece.last) if cue.passive else None
