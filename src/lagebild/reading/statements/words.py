"""Closed word classes of German that attribution needs: who opens a clause, a noun phrase or a prepositional phrase."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for tables that are easier to read as prose."""
    return frozenset(text.split())


SUBORDINATORS = word_set(
    "dass daß ob weil wenn falls sofern solange sobald nachdem bevor ehe während als obwohl obgleich indem damit sodass da "
    "seit seitdem bis wie warum weshalb wieso wann wo woher wohin wer wen wem was wessen welche welcher welches welchen worauf worüber "
    "womit wodurch wovon inwieweit inwiefern wobei wonach wofür worin wogegen weswegen zumal"
)
CONTENT_OPENERS = word_set(
    "dass daß ob wie warum weshalb wieso wann wo woher wohin wer wen wem was wessen welche welcher welches welchen worauf worüber womit "
    "wodurch wovon inwieweit inwiefern wofür worin weil wenn"
)
RELATIVES = word_set(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem was wo woraufhin worauf wobei wodurch womit"
)
COORDINATORS = word_set("und oder aber doch sondern denn sowie beziehungsweise bzw. jedoch")
PREPOSITIONS = word_set(
    "in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur über um unter durch durchs gegen für fürs ohne bis seit "
    "wegen trotz während laut gemäß zufolge gegenüber hinter neben zwischen anlässlich angesichts aufgrund bezüglich hinsichtlich "
    "infolge innerhalb außerhalb mittels statt anstatt einschließlich seitens entgegen nahe dank ab je pro per via mangels zwecks "
    "ungeachtet oberhalb unterhalb außer samt nebst binnen"
)
NOMINATIVE_DETERMINERS = word_set(
    "der die das ein eine dieser diese dieses jener jene jenes jeder jede jedes mancher manche mehrere viele einige alle beide kein keine "
    "sein seine ihr ihre unser unsere mein meine zahlreiche verschiedene andere wenige weitere etliche sämtliche deren dessen welche "
    "ander manch solche solcher euer"
)
OBLIQUE_DETERMINERS = word_set(
    "dem den des einem einen eines diesem diesen dieses jenem jenen seinem seinen seines ihrem ihren ihres keinem keinen allen beiden "
    "vielen mehreren einigen jedem jeden anderen unserem unseren meinem meinen"
)
AMBIGUOUS_DETERMINERS = word_set("einer dieser jener seiner ihrer jeder aller keiner unserer meiner vieler mehrerer einiger")
DETERMINERS = NOMINATIVE_DETERMINERS | OBLIQUE_DETERMINERS | AMBIGUOUS_DETERMINERS
GENITIVE_OPENERS = word_set(
    "des der eines einer dieses dieser seines seiner ihres ihrer unseres unserer deren dessen zweier dreier mehrerer vieler jenes jener"
)
SUBJECT_PRONOUNS = word_set(
    "er sie es man wir ich du ihr dieser diese dieses jener letzterer letztere ersterer beide niemand jemand keiner viele einige"
)
OBLIQUE_PRONOUNS = word_set("ihm ihn ihnen uns mir mich dir dich euch sich einander")
ADVERBS = word_set(
    "gestern heute morgen vorgestern übermorgen jetzt nun dann danach davor zuvor später früher zunächst zuletzt "
    "bereits schon noch auch nur "
    "jedoch allerdings dagegen hingegen unterdessen inzwischen mittlerweile derweil gleichzeitig zugleich außerdem zudem ferner weiter "
    "weiterhin wieder erneut abermals nochmals kürzlich jüngst unlängst neulich damals daraufhin hierzu dazu dabei "
    "dafür damit darauf daran "
    "darin davon dadurch hier dort so sehr lediglich ausdrücklich öffentlich nachdrücklich wiederholt mehrfach "
    "scharf ebenfalls ebenso gleichfalls "
    "indes schließlich endlich anschließend abschließend trotzdem dennoch deshalb deswegen daher somit folglich zwar wohl offenbar "
    "angeblich möglicherweise vermutlich wahrscheinlich etwa sogar eben gerade ohnehin selbst wörtlich sinngemäß erstmals nie niemals "
    "nicht immer oft oftmals stets vielmehr eigentlich offiziell persönlich telefonisch schriftlich mündlich knapp abends morgens mittags "
    "heftig deutlich vehement entschieden energisch vorsichtig dringend eindringlich sichtlich optimistisch skeptisch bislang bisher "
    "vorher nachher hinterher seither seitdem einst indessen insbesondere vor_allem allein zuallererst eindeutig klar offen ironisch"
)
HEDGES = word_set(
    "offenbar womöglich möglicherweise angeblich vermutlich wahrscheinlich wohl mutmaßlich vielleicht anscheinend offensichtlich "
    "eventuell scheinbar augenscheinlich"
)
PERFECT_AUXILIARIES = word_set("hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wären")
PASSIVE_AUXILIARIES = word_set("wird werden wurde wurden werde würde würden worden")
MODALS = word_set(
    "kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten will wollen "
    "wollte wollten wolle soll sollen "
    "sollte sollten solle darf dürfen durfte durften dürfe dürfte mag mögen mochte möchte möchten"
)
AUXILIARIES = PERFECT_AUXILIARIES | PASSIVE_AUXILIARIES | MODALS
REPORTIVE_MODALS = word_set("soll sollen")
SURE_SUBJUNCTIVES = word_set(
    "sei seien seiest habe werde könne müsse solle wolle dürfe möge wisse gebe stehe gehe komme lasse bleibe liege sehe nehme finde "
    "handele handle bestehe brauche tue"
)
PAST_SUBJUNCTIVES = word_set(
    "wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe gäben käme kämen ginge stünde stünden "
    "ließe bräuchte bräuchten läge lägen bliebe fände fänden nähme nähmen sähe sähen wüsste wüssten brächte brächten "
    "hielte führe trüge trügen zöge zögen stiege fiele verlöre verlören erhielte befände befänden "
    "entspräche entsprächen ergäbe ergäben entstünde entstünden bestünde bestünden bekäme bekämen"
)
PLAIN_PAST = word_set("war waren hatte hatten wurde wurden konnte konnten musste mussten durfte durften mochte mochten möchte möchten")
"""Forms of auxiliaries that are never read as subjunctive, whatever a tagger says."""
STEM_T_SUBJUNCTIVES = word_set(
    "biete halte trete erwarte fürchte leiste warte bedeute arbeite betrachte berichte richte enthalte erhalte "
    "behalte verbiete bitte gelte "
    "vertrete leite bestreite koste achte verzichte beobachte befürchte errichte vermute unterhalte aufrechterhalte beinhalte "
    "schreite streite reite bereite verbreite starte laute deute beantworte verhafte"
)

_FUSED = {
    "von": ("von", "vom"), "zu": ("zu", "zum", "zur"), "an": ("an", "ans"), "für": ("für", "fürs"), "über": ("über", "übers"),
    "bei": ("bei", "beim"),
}  # fmt: skip


def fused(prepositions: frozenset[str]) -> set[str]:
    """The prepositions with the forms that hold an article: "zum", "vom"."""
    return {form for word in prepositions for form in _FUSED.get(word, (word,))}


#: Classes that are asked for together.
BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
GOVERNING = PREPOSITIONS | GENITIVE_OPENERS
SMALL = DETERMINERS | PREPOSITIONS | ADVERBS | SUBJECT_PRONOUNS
DETERMINING = OBLIQUE_DETERMINERS | AMBIGUOUS_DETERMINERS | {"ein", "eine", "der", "die", "das"}
