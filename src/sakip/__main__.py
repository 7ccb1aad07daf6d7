"""``python -m sakip``."""

from sakip.cli import main

main()
