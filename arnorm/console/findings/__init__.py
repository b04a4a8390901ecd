"""Findings in the formats that tools read: SARIF, annotations of GitHub Actions."""
