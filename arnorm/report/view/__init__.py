"""From counts to the parts of the page: findings in words, figures, tables, examples."""
