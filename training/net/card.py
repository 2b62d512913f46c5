"""The card beside a weight file: what it is, what it was trained on, what it scores, what it is not for."""

from __future__ import annotations

from typing import Any

FRAME = """# Weights `{name}`, version {version}

{purpose}

- Licence: {licence}
- SHA-256: `{sha256}` ({megabytes:.1f} MB)
- Recipe: `{recipe}` (hash of the sources under `training/`), seed {seed}, {pretrained:.1f}M tokens of raw text in pretraining
- {note}

## Trained on
{data}

## Held out
{held_out}

## Scores
Measured on the held-out parts with the trained network before int8 rounding; the published table under `docs/weights.md`
is measured with the shipped file.

| what | per cent |
|---|---|
{scores}

## Not for
{limits}
"""


def card(manifest: dict[str, Any], scores: dict[str, float], texts: dict[str, str]) -> str:
    """Markdown; `texts` holds purpose, data, held_out and limits."""
    rows = "\n".join(f"| {name} | {value} |" for name, value in scores.items())
    return FRAME.format(
        **{key: manifest[key] for key in ("name", "version", "licence", "sha256", "recipe", "seed", "note")},
        megabytes=manifest["bytes"] / 1e6,
        pretrained=manifest["pretrained_tokens"] / 1e6,
        scores=rows,
        **texts,
    )
