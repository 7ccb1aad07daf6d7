"""Rules of the evaluation: on a worksheet (LKE) and its result, and on what a printed report says of one."""
