"""Charts as SVG: drawn by altair and vl-convert when the page is made, so that it needs no script and no network."""
