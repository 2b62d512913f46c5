"""Silver tags: raw text tagged by HanTa (STTS) and simplemma (lemma), for pretraining the tagging heads.

Both are packages that carry their own data; the gold parts are never tagged. Writes token, STTS and lemma in
columns, a blank line after a line of the source, two after a document.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Iterator
from pathlib import Path

from training.corpus.rawtext import paragraphs, tokenise

FILES = ("klexikon-wiki.txt.xz", "bundestag-wp19-wp20.txt.xz")


def stts(tag: str) -> str:
    """HanTa writes ``VV(FIN)`` for VVFIN and ``ADJ(A)`` for ADJA."""
    return tag.replace("(", "").replace(")", "")


def sample(data: Path, share: int, modulus: int) -> Iterator[list[str]]:
    """Documents whose first line hashes into the share."""
    for name in FILES:
        for lines in paragraphs(data / "text" / name):
            if zlib.crc32(lines[0].encode()) % modulus < share:
                yield lines[:60]


def main() -> None:
    """Write silver columns for a sample of the raw text."""
    import simplemma
    from HanTa import HanoverTagger

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=600_000)
    parser.add_argument("--shard", type=int, default=0)
    options = parser.parse_args()
    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    done = [0, 0]
    with options.out.open("w", encoding="utf-8") as out:
        for lines in sample(options.data, 100, 1000):
            wiki = int(len(lines) > 10)
            if zlib.crc32(lines[0].encode()) % 2 != options.shard or done[wiki] > options.words // 2:
                continue
            for line in lines:
                tokens = tokenise(line)[:200]
                for token, (_, _, tag) in zip(tokens, tagger.tag_sent(tokens), strict=True):
                    out.write(f"{token}\t{stts(tag)}\t{simplemma.lemmatize(token, lang='de')}\n")
                out.write("\n")
                done[wiki] += len(tokens)
            out.write("\n")
            out.flush()
            if min(done) > options.words // 2:
                break


if __name__ == "__main__":
    main()
