"""A folder of small German articles, made by rule: different towns, days and figures, one sentence that all of them share."""

from __future__ import annotations

from pathlib import Path

TOWNS = ("Emden", "Kiel", "Wismar", "Stade", "Husum", "Celle", "Gotha", "Suhl", "Trier", "Worms")


def text(number: int) -> str:
    """One article of about eighty words."""
    town, other = TOWNS[number % 10], TOWNS[(number * 3 + 1) % 10]
    return (
        f"Bürgermeister Karl Ahrens hat am Montag in {town} den Bau der Brücke Nummer {number} angekündigt. "
        f"„Wir beginnen im Herbst mit Abschnitt {number}“, sagte Ahrens vor Journalisten. "
        f"Die Kosten sollen bei etwa {number + 3} Millionen Euro liegen, teilte die Verwaltung in {other} mit. "
        "Der Landesverband der Binnenschiffer bezeichnete die Pläne nach eigenen Angaben als längst überfällig. "
        f"Gegner wollen in {other} mit {number * 7 + 20} Booten demonstrieren. Die Polizei sperrt dafür zwei Schleusen.\n"
        f"Bereits im März war Ahrens mit Vertretern aus {other} zusammengetroffen. Ein Termin für den Abschluss steht noch nicht fest.\n"
    )


def fill(folder: Path, count: int) -> Path:
    """`count` articles as text files with their dates in the names."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        day = f"2025-{number // 28 % 12 + 1:02d}-{number % 28 + 1:02d}"
        (folder / f"{number:05d}_{day}.txt").write_text(text(number), encoding="utf-8")
    return folder
