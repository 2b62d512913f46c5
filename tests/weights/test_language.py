"""The clean heads on sentences of our own."""

from __future__ import annotations

import time

import pytest

from lagebild import weights
from lagebild.weights import Tag
from lagebild.weights.language import Language
from lagebild.weights.words import Words

TEXT = [
    ["Der", "Präsident", "sagte", ",", "er", "habe", "von", "dem", "Treffen", "nichts", "gewusst", "."],
    ["Die", "Sprecherin", "Maria", "Weber", "reiste", "am", "Montag", "nach", "Berlin", "."],
    ["Man", "werde", "die", "Gespräche", "am", "15.", "August", "um", "22.30", "Uhr", "fortsetzen", "."],
]


@pytest.fixture(scope="module")
def model() -> weights.LanguageModel:
    return weights.load("language")


def find(model: weights.LanguageModel, sentence: str, word: str) -> Tag:
    tokens = sentence.split()
    return model.tag([tokens])[0][tokens.index(word)]


def test_shape_of_the_answer(model: weights.LanguageModel) -> None:
    tags = model.tag([*TEXT, []])
    assert [len(row) for row in tags] == [*map(len, TEXT), 0]


@pytest.mark.parametrize("empty", [[], [[]], [[], []]])
def test_nothing_in_nothing_out(model: weights.LanguageModel, empty: list[list[str]]) -> None:
    assert model.tag(empty) == empty


def test_output_does_not_depend_on_what_came_before(model: weights.LanguageModel) -> None:
    first = model.tag(TEXT)
    model.tag([["Ganz", "andere", f"Wörter{at}"] for at in range(300)])
    assert model.tag(TEXT) == first
    assert isinstance(model, Language)
    words = model.network.words
    model.network.words = cold = Words.__new__(Words)
    cold.__dict__.update(words.__dict__ | {"place": {}, "kept": words.kept[:0]})
    assert model.tag(TEXT) == first
    model.network.words = words


def test_sentence_borders_of_the_caller_do_not_matter(model: weights.LanguageModel) -> None:
    flat = [token for sentence in TEXT for token in sentence]
    assert model.tag([flat])[0] == [tag for row in model.tag(TEXT) for tag in row]


def test_repeatable_in_another_thread(model: weights.LanguageModel) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(model.tag, [TEXT] * 8)) == [model.tag(TEXT)] * 8


@pytest.mark.parametrize(
    "tokens",
    [["x" * 100_000], ["\0"], [""], ["👩‍👩‍👧", "🇩🇪"], ["שלום", "עולם"], ["\ud800"], ["\u202e", "\x07"], ["Ü" * 5000] * 3],
)
def test_odd_tokens(model: weights.LanguageModel, tokens: list[str]) -> None:
    tags = model.tag([tokens])[0]
    assert len(tags) == len(tokens)
    assert all(0 <= tag.sentence_end <= 1 for tag in tags)


def test_time_is_linear(model: weights.LanguageModel) -> None:
    flat = [token for sentence in TEXT for token in sentence]

    def seconds(times: int) -> float:
        runs = []
        for _ in range(3):
            started = time.process_time()
            model.tag([flat * times])
            runs.append(time.process_time() - started)
        return min(runs)

    seconds(20)
    assert seconds(320) < 4 * seconds(160)


def test_features_are_conllu(model: weights.LanguageModel) -> None:
    for tag in (tag for row in model.tag(TEXT) for tag in row):
        assert tag.feats == "_" or all(part.count("=") == 1 for part in tag.feats.split("|"))
        keys = [part.partition("=")[0] for part in tag.feats.split("|")]
        assert keys == sorted(keys, key=str.lower)


@pytest.mark.parametrize(
    ("sentence", "word", "mood"),
    [
        ("Der Minister erklärte , er habe das Papier nicht gelesen .", "habe", "Mood=Sub"),
        ("Ich habe das Papier nicht gelesen .", "habe", "Mood=Ind"),
        ("Der Kreml teilte mit , das Treffen sei vorbereitet .", "sei", "Mood=Sub"),
        ("Das Treffen ist vorbereitet .", "ist", "Mood=Ind"),
        ("Sie sagte , man wolle weiter verhandeln .", "wolle", "Mood=Sub"),
        ("Das wäre ein großer Fehler .", "wäre", "Mood=Sub"),
    ],
)
def test_mood(model: weights.LanguageModel, sentence: str, word: str, mood: str) -> None:
    assert mood in find(model, sentence, word).feats.split("|")


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("Die Ministerin sagte nichts .", "sagte", "sagen"),
        ("Er ging in die Häuser .", "Häuser", "Haus"),
        ("Sie haben das Abkommen unterzeichnet .", "unterzeichnet", "unterzeichnen"),
        ("Die Gespräche mit den Vertretern dauern an .", "Vertretern", "Vertreter"),
    ],
)
def test_lemma(model: weights.LanguageModel, sentence: str, word: str, lemma: str) -> None:
    assert find(model, sentence, word).lemma == lemma


def test_names(model: weights.LanguageModel) -> None:
    sentence = "Die Kanzlerin Angela Merkel reiste am Montag von Berlin nach Paris ."
    assert find(model, sentence, "Angela").name == "B-PER"
    assert find(model, sentence, "Merkel").name == "I-PER"
    assert find(model, sentence, "Berlin").name == "B-LOC"
    assert find(model, sentence, "reiste").name == "O"


def test_what_rules_say_of_names_is_heard(model: weights.LanguageModel) -> None:
    words = ("Merrano", "Kolabu", "Brunsum", "Lotosnik")
    changed = 0
    for word in words:
        tokens = f"Später kam {word} dazu .".split()
        rules = ["B-LOC" if token == word else "O" for token in tokens]
        [told], [alone] = model.tag([tokens], rules), model.tag([tokens])
        assert [tag.upos for tag in told] == [tag.upos for tag in alone]
        changed += told[2].name != alone[2].name
    assert changed


def test_ends_are_those_of_the_tags(model: weights.LanguageModel) -> None:
    tokens = ["Es", "regnet", ".", "Danach", "schneit", "es", "."]
    assert model.ends(tokens) == [tag.sentence_end for tag in model.tag([tokens])[0]]
    assert model.ends([]) == []


def test_labels_are_well_formed(model: weights.LanguageModel) -> None:
    before = "O"
    for tag in (tag for row in model.tag(TEXT * 5) for tag in row):
        assert not tag.name.startswith("I-") or before[2:] == tag.name[2:]
        before = tag.name


def test_sentence_ends(model: weights.LanguageModel) -> None:
    tags = model.tag([[token for sentence in TEXT for token in sentence]])[0]
    ends = [at for at, tag in enumerate(tags) if tag.sentence_end > 0.5]
    sizes = [len(sentence) for sentence in TEXT]
    assert ends == [sizes[0] - 1, sum(sizes[:2]) - 1, sum(sizes) - 1]
