"""The report of a Survei Kepuasan Masyarakat and its paper questionnaire."""
