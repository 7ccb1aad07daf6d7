"""Drawings as accessible SVG from neutral frozen values: no web framework, no clock, no script, no inline style.

The charts are fluid: they fill their column at a constant text size and stay readable from `huruf.TERSEMPIT` pixels on.
The plan tree and the heat map have a size of their own and belong in a box that scrolls.
"""
