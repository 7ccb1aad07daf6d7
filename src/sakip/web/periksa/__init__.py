"""Reading a report that somebody else wrote: upload, findings at their places, nothing kept that was not meant to be."""
