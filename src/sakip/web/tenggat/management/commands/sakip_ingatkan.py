"""Daily: remind of deadlines, surveys and tasks, mail what waits, delete what was not kept. Run it once a day by a timer."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sakip.web.periksa.actions.pemeriksaan import clean_up
from sakip.web.survei.pengingat import remind_surveys
from sakip.web.tenggat.pengingat import remind
from sakip.web.tenggat.pengingat_tugas import remind_tasks
from sakip.web.tenggat.surel import send_pending


class Command(BaseCommand):
    """``sakip_ingatkan``."""

    help = (
        "Tulis pengingat tenggat (H-14, H-7, H-1, dan lewat) serta pengingat survei, reviu, dan evaluasi ke kotak masuk, lalu "
        "kirim surel bila server surel diatur."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--tanggal", default="", help="Anggap hari ini tanggal ini (2024-01-15); bawaan: hari ini.")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        try:
            hari = date.fromisoformat(pilihan["tanggal"]) if pilihan["tanggal"] else timezone.localdate()
        except ValueError:
            raise CommandError("Tanggal tidak terbaca; tulis misalnya 2024-01-15.") from None
        baru = remind(hari) + remind_surveys(hari) + remind_tasks(hari)
        terkirim = send_pending.call()
        clean_up()
        self.stdout.write(f"{baru} pengingat baru, {terkirim} surel terkirim.")
