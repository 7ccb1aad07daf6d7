from pathlib import Path

import pytest

from sakip.kernel.berkas import write_atomic


def test_it_writes_all_files_and_makes_the_folder(tmp_path: Path) -> None:
    write_atomic({tmp_path / "a" / "1": b"satu", tmp_path / "a" / "2": b"dua"})
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["1", "2"]


def test_an_error_leaves_the_old_files_and_no_rest(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(b"lama")
    (tmp_path / "bukan-folder").write_bytes(b"")
    with pytest.raises(OSError):
        write_atomic({tmp_path / "1": b"baru", tmp_path / "bukan-folder" / "2": b"dua"})
    assert (tmp_path / "1").read_bytes() == b"lama"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["1", "bukan-folder"]
