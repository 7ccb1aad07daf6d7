"""What dashboards show, read with few queries from the kept figures."""
