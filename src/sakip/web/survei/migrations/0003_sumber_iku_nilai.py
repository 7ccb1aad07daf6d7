"""What was last written to a linked realisasi, and whether it still is the survey's result."""

from django.db import migrations, models

import sakip.web.kinerja.models.nilai


class Migration(migrations.Migration):
    dependencies = [
        ("survei", "0002_jawaban_tetap"),
    ]

    operations = [
        migrations.AddField(
            model_name="sumberiku",
            name="berlaku",
            field=models.BooleanField(default=False, verbose_name="nilai berlaku"),
        ),
        migrations.AddField(
            model_name="sumberiku",
            name="nilai",
            field=sakip.web.kinerja.models.nilai.NilaiField(verbose_name="nilai yang diisikan"),
        ),
    ]
