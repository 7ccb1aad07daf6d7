"""Survei Kepuasan Masyarakat: the form of the citizen, the desk of the unit, what follows from the answers."""
