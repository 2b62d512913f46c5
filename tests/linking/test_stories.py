"""Articles of one running story come together, others stay apart, whatever the order."""

from __future__ import annotations

from lagebild.linking import passages, stories
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article

PORT = [
    "Im Hafen von Emden streiken die Lotsen. Die Reederei Ahrens verlangt ein Ende des Streiks. Lotsen und Reederei reden.",
    "Der Streik der Lotsen in Emden geht weiter. Die Reederei Ahrens droht mit Abzug. Die Lotsen bleiben beim Streik.",
    "Einigung in Emden: Die Lotsen beenden den Streik. Die Reederei Ahrens zahlt mehr. Der Hafen atmet auf, sagen die Lotsen.",
]
CHEESE = [
    "Eine Käserei im Allgäu ruft Bergkäse zurück. Im Bergkäse der Käserei wurden Listerien gefunden, sagt das Ministerium.",
    "Nach dem Rückruf von Bergkäse prüft das Ministerium weitere Käsereien im Allgäu. Listerien wurden bisher nur im Bergkäse gefunden.",
]


def make(text: str, published: str | None, title: str | None = None) -> Article:
    identity, digest = Article.identify(text, url=None, outlet=None, published=published)
    return Article(id=identity, source="x", text=text, sha256=digest, published=published, title=title)


def corpus() -> list[Article]:
    port = [make(t, f"2025-03-0{i + 1}") for i, t in enumerate(PORT)]
    return port + [make(t, f"2025-03-0{i + 1}") for i, t in enumerate(CHEESE)]


def test_two_stories() -> None:
    articles = corpus()
    found = stories.find(articles)
    assert sorted(len(s.articles) for s in found) == [2, 3]
    port = next(s for s in found if len(s.articles) == 3)
    assert port.articles == tuple(a.id for a in articles[:3])
    assert (port.start, port.end) == ("2025-03-01", "2025-03-03")


def test_the_order_does_not_matter() -> None:
    articles = corpus()
    assert stories.find(articles) == stories.find(articles[::-1])


def test_every_article_stands_in_exactly_one_story() -> None:
    articles = [*corpus(), make("Schnee in den Alpen.", None), make("Tor.", "2025-09-09")]
    placed = [a for s in stories.find(articles) for a in s.articles]
    assert sorted(placed) == sorted(a.id for a in articles)


def test_years_apart_is_another_story() -> None:
    old, new = make(PORT[0], "2019-03-01"), make(PORT[1], "2025-03-02")
    assert len(stories.find([old, new])) == 2


def test_shared_wording_brings_together() -> None:
    shared = "Das Ministerium teilte am Abend mit, man werde die Ergebnisse der Untersuchung in der kommenden Woche veröffentlichen."
    left = make("Neues aus der Käserei. " + shared, "2025-03-01")
    right = make("Am Rande der Sitzung ging es um Schulen, Straßen, Brücken, Radwege und Parks. " + shared, "2025-03-01")
    assert len(stories.find([left, right], passages=passages.find([left, right]))) == 1


def test_the_title_names_people_and_the_matter() -> None:
    articles = corpus()[:3]
    person = Actor(id="ac_1", name="Karl Ahrens", kind="person", aliases=("Ahrens",))
    mentions = [Mention(a.id, "ac_1", 0, 3, a.text[:3], "name") for a in articles]
    (story,) = stories.find(articles, mentions, actors=[person])
    assert story.actors == ("ac_1",)
    assert story.title == "Ahrens: Lotsen"


def test_a_single_article_keeps_its_headline() -> None:
    assert stories.find([make(PORT[0], None, "Lotsen im Ausstand")])[0].title == "Lotsen im Ausstand"
    assert stories.find([make(PORT[0], None)])[0].title.startswith("Im Hafen von Emden")


def test_nothing_at_all() -> None:
    assert stories.find([]) == []
