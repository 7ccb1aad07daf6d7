"""PDF through Typst: archival (PDF/A-2a) and accessible (PDF/UA-1)."""
