"""The room as a whole: cheap to import, files that match their manifests, refusals that help."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lagebild import weights
from lagebild.errors import WeightsError
from lagebild.weights.archive import read
from lagebild.weights.loading import FILES


def test_import_costs_nothing() -> None:
    code = "import sys, lagebild.weights; sys.exit(any(m in sys.modules for m in ('numpy', 'onnxruntime', 'torch')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_shipped_models_are_listed() -> None:
    assert "language" in weights.available()


@pytest.mark.parametrize("name", weights.available())
def test_manifest_and_card(name: str) -> None:
    manifest = json.loads((FILES / f"{name}.json").read_text(encoding="utf-8"))
    assert {"name", "version", "sha256", "recipe", "data", "licence", "scores"} <= manifest.keys()
    card = (FILES / f"{name}.md").read_text(encoding="utf-8")
    assert manifest["licence"] in card
    assert manifest["sha256"] in card


def test_all_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in FILES.iterdir()) <= 40_000_000


def test_load_is_cached() -> None:
    assert weights.load("language") is weights.load("language")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for suffix in (".npz", ".json"):
        shutil.copy(FILES / f"language{suffix}", tmp_path)
    return tmp_path / "language.npz"


def test_damaged_file_is_refused(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(bytes(content))
    with pytest.raises(WeightsError, match="reinstall") as caught:
        read(copy)
    assert caught.value.facts["path"] == str(copy)
    assert caught.value.facts["expected"] != caught.value.facts["found"]


@pytest.mark.parametrize("content", [b"", b"PK", b"\0" * 100], ids=["empty", "cut off", "zeros"])
def test_a_file_that_is_none_is_refused(copy: Path, content: bytes) -> None:
    copy.write_bytes(content)
    with pytest.raises(WeightsError, match="reinstall with: pip install"):
        read(copy)


def test_the_file_of_another_model_is_refused(copy: Path) -> None:
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2] + content[: len(content) // 2])
    with pytest.raises(WeightsError, match="not the file of this version"):
        read(copy)


@pytest.mark.parametrize("suffix", [".npz", ".json"])
def test_missing_file_is_named(copy: Path, suffix: str) -> None:
    copy.with_suffix(suffix).unlink()
    with pytest.raises(WeightsError, match=f"language{suffix} is missing"):
        read(copy)


def test_unreadable_manifest(copy: Path) -> None:
    copy.with_suffix(".json").write_bytes(b"\xff{")
    with pytest.raises(WeightsError, match="cannot be read"):
        read(copy)


def test_other_layout(copy: Path) -> None:
    manifest = json.loads(copy.with_suffix(".json").read_text(encoding="utf-8"))
    copy.with_suffix(".json").write_text(json.dumps(manifest | {"format": 99}), encoding="utf-8")
    with pytest.raises(WeightsError, match="layout 99"):
        read(copy)
