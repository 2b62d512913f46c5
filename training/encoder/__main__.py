"""Pretrain the encoder: `python -m training.encoder --data DATA --work DIR --minutes 45`.

Runs on a GPU or a CPU, resumes from its last checkpoint, follows a clock instead of a number of steps, so that any
machine does what it can in the time given.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from training.encoder.corrupt import Corruption
from training.encoder.objective import Pretrainer
from training.encoder.prepare import SOURCES, prepare
from training.encoder.silver import read_silver
from training.net.encoder import Shape
from training.net.lexicon import Lexicon
from training.net.provenance import check_data


def windows(stream: np.ndarray, starts: np.ndarray, length: int) -> np.ndarray:
    """(b, length) windows of a stream."""
    return stream[starts[:, None] + np.arange(length)[None, :]]


def main() -> None:
    """Pretrain until the time is up; write `encoder.pt`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--length", type=int, default=256)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--words", type=int, default=25_000_000, help="tokens read of each source")
    parser.add_argument("--resume", action="store_true", help="go on from encoder.pt with a fresh clock")
    options = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(options.seed)
    check_data(options.data, [f"text/{file}" for file in SOURCES.values()])
    work: Path = options.work
    work.mkdir(parents=True, exist_ok=True)
    prepare(options.data, work, Shape().forms, options.words)
    listed = json.loads((work / "words.json").read_text())
    lexicon = Lexicon(listed["forms"], listed["words"])
    known = len(listed["words"])
    sources = {}
    for name in SOURCES:
        stored = np.load(work / f"{name}.npz")
        sources[name] = (stored["tokens"].astype(np.int64) + 1, stored["ends"])
    corruption = Corruption(np.concatenate([tokens for tokens, _ in sources.values()]), ["\0", *listed["words"]])
    silver, silver_tags, tags = read_silver(options.silver, lexicon)
    print("words", known, "silver", len(silver), "tags", len(tags), flush=True)
    shape = Shape()
    model = Pretrainer(shape, max(len(tags), 1)).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    seen, spent = 0, 0.0
    saved = work / "encoder.pt"
    if options.resume and saved.exists():
        state = torch.load(saved, map_location=device)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        seen, spent = state["seen"], state["spent"]
    random = np.random.default_rng(options.seed + seen)
    forms = lexicon.rows()[0].to(device)
    begin = stored_at = time.monotonic()
    step, sums = 0, np.zeros(4)
    while True:
        passed = (time.monotonic() - begin) / 60 / options.minutes
        final = passed >= 1
        if final or time.monotonic() - stored_at > 120:
            stored_at = time.monotonic()
            torch.save(
                {
                    "model": model.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "shape": asdict(shape),
                    "forms": listed["forms"],
                    "tags": tags,
                    "seen": seen,
                    "spent": spent + (stored_at - begin) / 60,
                },
                work / "partial.pt",
            )
            (work / "partial.pt").replace(saved)
        if final:
            break
        for part in optimiser.param_groups:
            part["lr"] = options.rate * min(1.0, (step + 1) / 100) * max(0.03, 1 - passed)
        tagged = len(silver) > 0 and step % 5 == 4
        name = "wiki" if random.random() < 0.6 else "bundestag"
        stream, ends = (silver, silver_tags) if tagged else sources[name]
        starts = random.integers(0, len(stream) - options.length, options.batch)
        tokens = windows(stream, starts, options.length)
        with torch.autocast(device, dtype=torch.bfloat16):
            if tagged:
                types, index = lexicon.batch(tokens)
                x = model.encoder(tuple(t.to(device) for t in types), index.to(device), None)
                loss = model.tags(x, torch.from_numpy(windows(silver_tags, starts, options.length)).to(device))
                sums[3] = 0.9 * sums[3] + 0.1 * loss.item()
            else:
                changed = corruption(tokens, random)
                types, index = lexicon.batch(changed.tokens)
                x = model.encoder(tuple(t.to(device) for t in types), index.to(device), None)
                hidden = torch.from_numpy(changed.masked | changed.replaced).to(device)
                word = model.hidden_words(x[hidden], forms[torch.from_numpy(tokens).to(device)[hidden]])
                visible = torch.from_numpy(~changed.masked).to(device)
                swap = model.replaced_words(x[visible], torch.from_numpy(changed.replaced).to(device)[visible])
                loss = word + 8 * swap
                sums[:2] = 0.98 * sums[:2] + 0.02 * np.array([word.item(), swap.item()])
                if name == "wiki":
                    end = model.line_ends(x, torch.from_numpy(windows(ends, starts, options.length)).to(device))
                    loss = loss + end
                    sums[2] = 0.97 * sums[2] + 0.03 * end.item()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        seen += tokens.size
        if step % 20 == 0:
            rate = step * tokens.size / (time.monotonic() - begin)
            report = " ".join(f"{v:.3f}" for v in sums)
            print(f"{passed:5.1%} step {step} seen {seen / 1e6:.2f}M {rate:.0f}/s word/swap/end/tag {report}", flush=True)


if __name__ == "__main__":
    main()
