"""``sakip web``."""

from __future__ import annotations

import click


@click.command("web", short_help="Jalankan aplikasi web.", options_metavar="[PILIHAN]")
@click.option("--porta", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="ANGKA", help="Nomor porta.")
@click.option("--alamat", default="127.0.0.1", show_default=True, metavar="ALAMAT", help="Alamat jaringan yang didengarkan.")
@click.option(
    "--pekerja", type=click.IntRange(1, 64), default=2, show_default=True, metavar="ANGKA", help="Banyak proses pelayan."
)
@click.option("--contoh", is_flag=True, help="Isi dengan kabupaten contoh bila masih kosong dan tampilkan data masuknya.")
@click.option("--siapkan", is_flag=True, help="Hanya siapkan basis data dan berkas statis, lalu selesai.")
def perintah(porta: int, alamat: str, pekerja: int, contoh: bool, siapkan: bool) -> None:
    """Jalankan aplikasi web di komputer ini.

    Tanpa pengaturan apa pun data disimpan dalam satu berkas SQLite di folder data pengguna; isi SAKIP_DATA untuk folder lain
    dan DATABASE_URL untuk PostgreSQL. Hentikan dengan Ctrl-C.
    """
    try:
        from sakip.web import luncur

        folder = luncur.prepare(lambda pesan: click.echo(pesan, err=True))
    except ModuleNotFoundError as galat:
        raise click.ClickException(f"bagian web belum terpasang ({galat.name}); jalankan: pip install 'sakip[web]'") from None
    if contoh:
        from sakip.web.contoh.tanam import plant

        click.echo("Mengisi kabupaten contoh …", err=True)
        click.echo(plant(folder, lambda nama: click.echo(f"  {nama}", err=True)))
    click.echo(f"Data: {folder}")
    if siapkan:
        return
    dasar = f"http://{'localhost' if alamat == '127.0.0.1' else alamat}:{porta}/"
    click.echo(f"Buka {dasar}{'mulai/ untuk membuat akun pertama' if luncur.needs_setup() else ''}; hentikan dengan Ctrl-C.")
    luncur.serve(alamat=alamat, porta=porta, pekerja=pekerja)
