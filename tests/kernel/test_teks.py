import pytest

from sakip.kernel.teks import bersihkan, url_aman


def test_it_keeps_what_people_write_and_drops_what_files_cannot_hold() -> None:
    assert bersihkan("Nilai 83,5 – “baik”\tya\r\ntidak\rselesai") == "Nilai 83,5 – “baik”\tya\ntidak\nselesai"
    assert bersihkan("a\x00b\x0bc\x9fd\ud800e\ufffff") == "abcdef"


@pytest.mark.parametrize(
    ("url", "aman"),
    [("https://contoh.go.id", True), ("mailto:a@b.id", True), ("javascript:x", False), ("https://[rusak", False), ("", False)],
)
def test_only_web_and_mail_addresses_are_safe(url: str, aman: bool) -> None:
    assert url_aman(url) is aman
