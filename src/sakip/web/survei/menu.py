"""What surveys add to the navigation."""

from sakip.web.tampilan.menu import ButirMenu

MENU: tuple[ButirMenu, ...] = ()
