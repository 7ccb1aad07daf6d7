"""The LKjIP: page, narrative, build, submission, publication."""
