"""Rules of the survey: on a survey and its result, and on the report's indicators that rest on one."""
