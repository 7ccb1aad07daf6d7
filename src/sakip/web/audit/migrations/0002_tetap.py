"""The database itself refuses to change or delete audit events."""

from typing import Any

from django.db import migrations

SQLITE = [
    f"CREATE TRIGGER audit_peristiwa_{apa.lower()} BEFORE {apa} ON audit_peristiwa "
    "BEGIN SELECT RAISE(ABORT, 'peristiwa audit tidak dapat diubah atau dihapus'); END"
    for apa in ("UPDATE", "DELETE")
]
POSTGRESQL = [
    "CREATE OR REPLACE FUNCTION audit_tetap() RETURNS trigger AS $$ BEGIN "
    "RAISE EXCEPTION 'peristiwa audit tidak dapat diubah atau dihapus'; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER audit_peristiwa_tetap BEFORE UPDATE OR DELETE ON audit_peristiwa FOR EACH ROW EXECUTE FUNCTION audit_tetap()",
]


def pasang(apps: Any, schema_editor: Any) -> None:
    """Create the triggers of this database."""
    for perintah in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(perintah)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(pasang, migrations.RunPython.noop)]
