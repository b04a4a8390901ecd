"""The machinery: what a step is, how steps run, which spans they leave alone, and what a run reports."""
