"""Repairs: text that scraping, decoding or a PDF file damaged, diagnosed first and then mended."""
