"""House rules of the web application that no single part can keep alone."""

from __future__ import annotations

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from sakip.web.audit.terjaga import DiLuarAction, Terjaga

BEBAS = {
    "audit.Peristiwa": "written once, by record()",
    "instansi.Pengguna": "made by its manager and by allauth (last log-in, password)",
    "kinerja.HasilTahun": "computed, written by recompute()",
    "kinerja.HasilGugus": "computed, written by recompute()",
    "kinerja.HasilIndikator": "computed, written by recompute()",
    "kinerja.Nomenklatur": "reference data, replaced as a whole by an import",
    "laporan.Pembangunan": "progress of background work",
    "laporan.BerkasBangun": "a built file, made and cleaned by background work",
    "laporan.LangkahVersi": "written once, with the audit event of its step",
    "survei.Jawaban": "an answer of a citizen, written once; save() itself refuses",
    "survei.LajuKirim": "a counter of submissions",
    "tenggat.Pemberitahuan": "a notice to one person; its change is that it was read",
}
"""Models that are not guarded, each with the reason."""


def test_every_model_is_guarded_or_free_for_a_reason() -> None:
    milik = {m._meta.label: m for m in apps.get_models() if m.__module__.startswith("sakip.web.")}
    assert {nama for nama, m in milik.items() if not issubclass(m, Terjaga)} == set(BEBAS)


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    keluar = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=keluar)
    assert "No changes detected" in keluar.getvalue()


def test_guarded_objects_refuse_to_be_saved_outside_an_action(dunia) -> None:
    dunia.unit.nama = "diam-diam"
    with pytest.raises(DiLuarAction):
        dunia.unit.save()
    with pytest.raises(DiLuarAction):
        dunia.unit.delete()


def test_pages_send_a_strict_content_security_policy(dunia) -> None:
    jawab = dunia.client("administrator").get("/")
    kebijakan = jawab["Content-Security-Policy"]
    assert "default-src 'self'" in kebijakan
    assert "unsafe-inline" not in kebijakan
    assert jawab["X-Frame-Options"] == "DENY"
