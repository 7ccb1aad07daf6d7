"""Run the command as a user does: arguments in, exit code and both streams out."""

from pathlib import Path

import pytest
from jalan import Hasil, Jalankan

from sakip.cli import main
from sakip.contoh import tulis


@pytest.fixture
def jalankan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jalankan:
    def jalan(*argumen: object) -> Hasil:
        monkeypatch.setattr("sys.argv", ["sakip", *map(str, argumen)])
        with pytest.raises(SystemExit) as selesai:
            main()
        keluar, galat = capsys.readouterr()
        return Hasil(int(selesai.value.code or 0), keluar, galat)

    return jalan


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contoh")
    tulis(folder)
    return folder
