"""Survei Kepuasan Masyarakat (PermenPANRB 14/2017): unsur, answers, sums, IKM, mutu, sample.

answers -> ``sum_up`` -> Himpunan (sums by group) -> ``compute_skm`` -> HasilSkm. The sums may also come from a database or an
engine: only whole numbers are added there, every division happens here, exactly.
"""

from sakip.survei.hitung import compute_group, compute_skm
from sakip.survei.jumlah import Himpunan, Jumlah, sum_up

__all__ = ["Himpunan", "Jumlah", "compute_group", "compute_skm", "sum_up"]
