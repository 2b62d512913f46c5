"""One actor per person across spellings; persons of one surname stay apart; a person's judgement outweighs a rule's."""

from __future__ import annotations

import dataclasses
from itertools import permutations

from lagebild.linking.actors import in_force, judge, resolve
from lagebild.records.actor import Actor, ActorKind, Role
from lagebild.records.judgement import Judgement


def actor(name: str, kind: ActorKind = "person", *aliases: str, scope: str = "", roles: tuple[Role, ...] = ()) -> Actor:
    return Actor(id=Actor.identify(kind, name, scope), name=name, kind=kind, aliases=aliases or (name,), roles=roles)


def groups(*actors: Actor, more: tuple[Judgement, ...] = ()) -> list[list[str]]:
    """Names that were joined, each group sorted."""
    merged = resolve(actors, [*judge(actors), *more])
    found: dict[str, list[str]] = {}
    for each in actors:
        found.setdefault(merged[each.id].id, []).append(each.name)
    return sorted(sorted(names) for names in found.values())


def verdicts(*actors: Actor) -> dict[frozenset[str], str]:
    names = {a.id: a.name for a in actors}
    return {frozenset((names[j.left], names[j.right])): j.verdict for j in judge(actors)}


def test_spellings_of_one_person() -> None:
    assert groups(actor("Wolodymyr Selenskyj"), actor("Wolodymyr Selenskij")) == [["Wolodymyr Selenskij", "Wolodymyr Selenskyj"]]
    assert groups(actor("Juri Uschakow"), actor("Jurij Uschakow")) == [["Juri Uschakow", "Jurij Uschakow"]]
    assert groups(actor("Sergej Lawrow"), actor("Sergei Lawrow")) == [["Sergei Lawrow", "Sergej Lawrow"]]


def test_surname_alone_where_one_person_bears_it() -> None:
    full, bare, other = actor("Wolodymyr Selenskyj"), actor("Selenskij"), actor("Selenskyj")
    assert groups(full, bare, other) == [["Selenskij", "Selenskyj", "Wolodymyr Selenskyj"]]
    assert resolve([full, bare], judge([full, bare]))[bare.id].name == "Wolodymyr Selenskyj"


def test_surname_alone_that_two_bear_is_unsure() -> None:
    people = actor("Thomas Müller"), actor("Hildegard Müller"), actor("Müller")
    assert groups(*people) == [["Hildegard Müller"], ["Müller"], ["Thomas Müller"]]
    said = verdicts(*people)
    assert said[frozenset(("Thomas Müller", "Müller"))] == "unsure"
    assert said[frozenset(("Hildegard Müller", "Müller"))] == "unsure"
    assert said[frozenset(("Hildegard Müller", "Thomas Müller"))] == "different"


def test_middle_names_and_initials() -> None:
    assert groups(actor("Robert F. Kennedy"), actor("Robert Kennedy")) == [["Robert F. Kennedy", "Robert Kennedy"]]
    assert groups(actor("JD Vance"), actor("J. D. Vance"), actor("Vance")) == [["J. D. Vance", "JD Vance", "Vance"]]
    assert groups(actor("A. Weber"), actor("Anna Weber"), actor("Albert Weber")) == [["A. Weber"], ["Albert Weber"], ["Anna Weber"]]


def test_a_genitive_is_no_other_name() -> None:
    assert groups(actor("Wladimir Putin"), actor("Putins")) == [["Putins", "Wladimir Putin"]]
    assert len(groups(actor("Karl Wolter"), actor("Rita Wolters"), actor("Wolters"))) == 2


def test_particles_belong_to_the_surname() -> None:
    assert groups(actor("Ursula von der Leyen"), actor("von der Leyen"), actor("Leyen")) == [
        ["Leyen", "Ursula von der Leyen", "von der Leyen"]
    ]


def test_other_surnames_and_kinds_stay_apart() -> None:
    assert len(groups(actor("Karl Weber"), actor("Karl Wagner"))) == 2
    assert len(groups(actor("Georgia", "person"), actor("Georgia", "place"))) == 2


def test_those_without_a_name_of_their_own_are_never_joined() -> None:
    assert len(groups(actor("ein Sprecher", scope="ar_1"), actor("ein Sprecher", scope="ar_2"))) == 2


def test_organisations_by_alias() -> None:
    court = actor("Internationaler Strafgerichtshof", "organisation", "Internationaler Strafgerichtshof", "IStGH")
    assert groups(court, actor("IStGH", "organisation")) == [["IStGH", "Internationaler Strafgerichtshof"]]
    other = actor("Institut für Stahlguss", "organisation", "Institut für Stahlguss", "IStGH")
    assert len(groups(court, other, actor("IStGH", "organisation"))) == 3


def test_the_order_does_not_matter() -> None:
    people = [actor(n) for n in ("Thomas Müller", "Müller", "Wolodymyr Selenskyj", "Selenskij", "Selenskyj")]
    results = {tuple(judge(order)) for order in permutations(people)}
    assert len(results) == 1


def test_merged_actors_have_all_aliases_and_roles() -> None:
    full = actor("Wolodymyr Selenskyj", "person", "Wolodymyr Selenskyj", "Selenskyjs", roles=(Role("Präsident", "Ukraine"),))
    bare = actor("Selenskij", "person", "Selenskij", roles=(Role("Staatschef"),))
    merged = resolve([full, bare], judge([full, bare]))[bare.id]
    assert merged.id == min(full.id, bare.id)
    assert merged.aliases == ("Selenskij", "Selenskyjs", "Wolodymyr Selenskyj")
    assert {r.title for r in merged.roles} == {"Präsident", "Staatschef"}


def by_user(a: Actor, b: Actor, verdict: str, at: str, *, retracted: bool = False) -> Judgement:
    return Judgement(
        id=Judgement.identify(a.id, b.id, "user", at),
        left=a.id,
        right=b.id,
        verdict=verdict,  # type: ignore[arg-type]
        score=1.0,
        reasons=("I know them",),
        by="user",
        at=at,
        retracted=retracted,
    )


def test_a_person_outweighs_a_rule_and_can_take_it_back() -> None:
    full, bare = actor("Wolodymyr Selenskyj"), actor("Selenskij")
    apart = by_user(full, bare, "different", "2025-08-07T10:00:00Z")
    assert len(groups(full, bare, more=(apart,))) == 2
    assert len(groups(full, bare, more=(dataclasses.replace(apart, retracted=True),))) == 1
    again = by_user(full, bare, "same", "2025-08-08T10:00:00Z")
    assert len(groups(full, bare, more=(apart, again))) == 1
    assert [j.by for j in in_force([*judge([full, bare]), apart])] == ["user"]


def test_what_is_judged_different_is_not_joined_by_way_of_a_third() -> None:
    a, b, c = actor("Thomas Müller"), actor("Hildegard Müller"), actor("Müller")
    joins = by_user(a, c, "same", "2025-08-07"), by_user(b, c, "same", "2025-08-07")
    found = groups(a, b, c, more=joins)
    assert not any({"Thomas Müller", "Hildegard Müller"} <= set(g) for g in found)


def weighed(articles: dict[Actor, int]) -> dict[frozenset[str], str]:
    names = {a.id: a.name for a in articles}
    found = judge(list(articles), {a.id: n for a, n in articles.items()})
    return {frozenset((names[j.left], names[j.right])): j.verdict for j in found}


def test_one_misread_name_does_not_make_a_surname_unsure() -> None:
    full, bare, wrong = actor("Wolodymyr Selenskyj"), actor("Selenskij"), actor("Sitzt Selenskij")
    said = weighed({full: 9, bare: 5, wrong: 1})
    assert said[frozenset(("Wolodymyr Selenskyj", "Selenskij"))] == "same"
    assert said[frozenset(("Sitzt Selenskij", "Selenskij"))] == "unsure"
    assert weighed({full: 4, bare: 5, wrong: 2})[frozenset(("Wolodymyr Selenskyj", "Selenskij"))] == "unsure"


def test_an_office_tells_the_more_frequent_bearer() -> None:
    office = (Role("Landrat"),)
    karl, rita, bare = actor("Karl Ahrens", roles=office), actor("Rita Ahrens"), actor("Ahrens", roles=office)
    assert weighed({karl: 6, rita: 3, bare: 2})[frozenset(("Karl Ahrens", "Ahrens"))] == "same"
    both = actor("Rita Ahrens", roles=office)
    assert weighed({karl: 6, both: 3, bare: 2})[frozenset(("Karl Ahrens", "Ahrens"))] == "unsure"


def test_the_name_most_articles_use_is_the_merged_one() -> None:
    often, seldom = (Actor(id=Actor.identify("person", n), name=n, kind="person") for n in ("Wolodymyr Selenskyj", "Wolodymyr Selenskij"))
    merged = resolve([often, seldom], judge([often, seldom]), {often.id: 5, seldom.id: 1})
    assert merged[seldom.id].name == "Wolodymyr Selenskyj"


def test_surnames_that_sound_alike_with_one_given_name_and_office() -> None:
    minister = (Role("Wirtschaftsminister"),)
    hard, soft = actor("Jonas Reinholt", roles=minister), actor("Jonas Reinhold", roles=minister)
    assert groups(hard, soft) == [["Jonas Reinhold", "Jonas Reinholt"]]
    assert len(groups(actor("Jonas Reinholt", roles=minister), actor("Jonas Reinhold", roles=(Role("Trainer"),)))) == 2
    assert len(groups(actor("Jonas Reinholt", roles=minister), actor("Tim Reinhold", roles=minister))) == 2
    assert len(groups(actor("Jonas Reinholt", roles=minister), actor("Jonas Reinbek", roles=minister))) == 2
