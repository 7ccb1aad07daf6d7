"""A demo kabupaten: the public example unit and invented others, for trying, for screenshots and for measuring."""
