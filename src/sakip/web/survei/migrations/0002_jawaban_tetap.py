"""The database itself refuses to change or delete answers; only the cancelling may be written, and taken back."""

from typing import Any

from django.db import migrations

BEBAS = ("dibatalkan_pada", "dibatalkan_oleh_id", "alasan_batal")
"""The columns that may change."""
TABEL = "survei_jawaban"
_UBAH, _HAPUS = "jawaban survei tidak dapat diubah", "jawaban survei tidak dapat dihapus"


def perintah_sqlite(daftar_kolom: list[str]) -> list[str]:
    """The triggers of SQLite. A migration that remakes the table drops them: run ``pasang`` again after it."""
    beda = " OR ".join(f"OLD.{k} IS NOT NEW.{k}" for k in daftar_kolom if k not in BEBAS)
    return [
        f"CREATE TRIGGER {TABEL}_update BEFORE UPDATE ON {TABEL} WHEN {beda} BEGIN SELECT RAISE(ABORT, '{_UBAH}'); END",
        f"CREATE TRIGGER {TABEL}_delete BEFORE DELETE ON {TABEL} BEGIN SELECT RAISE(ABORT, '{_HAPUS}'); END",
    ]


def perintah_postgresql() -> list[str]:
    """The trigger of PostgreSQL."""
    tanpa = " ".join(f"- '{k}'" for k in BEBAS)
    lama, baru = f"to_jsonb(OLD) {tanpa}", f"to_jsonb(NEW) {tanpa}"
    return [
        "CREATE OR REPLACE FUNCTION survei_jawaban_tetap() RETURNS trigger AS $$ BEGIN "
        f"IF TG_OP = 'DELETE' THEN RAISE EXCEPTION '{_HAPUS}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        f"IF ({baru}) IS DISTINCT FROM ({lama}) THEN "
        f"RAISE EXCEPTION '{_UBAH}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "RETURN NEW; END $$ LANGUAGE plpgsql",
        f"CREATE TRIGGER {TABEL}_tetap BEFORE UPDATE OR DELETE ON {TABEL} FOR EACH ROW EXECUTE FUNCTION survei_jawaban_tetap()",
    ]


def pasang(apps: Any, schema_editor: Any) -> None:
    """Create the triggers of this database."""
    daftar_kolom = [f.column for f in apps.get_model("survei", "Jawaban")._meta.concrete_fields]
    sqlite = schema_editor.connection.vendor == "sqlite"
    for perintah in perintah_sqlite(daftar_kolom) if sqlite else perintah_postgresql():
        schema_editor.execute(perintah, params=None)


def lepas(apps: Any, schema_editor: Any) -> None:
    """Take them off again."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(f"DROP TRIGGER {TABEL}_update")
        schema_editor.execute(f"DROP TRIGGER {TABEL}_delete")
    else:
        schema_editor.execute(f"DROP TRIGGER {TABEL}_tetap ON {TABEL}")
        schema_editor.execute("DROP FUNCTION survei_jawaban_tetap()")


class Migration(migrations.Migration):
    dependencies = [("survei", "0001_survei_jawaban")]
    operations = [migrations.RunPython(pasang, lepas)]
