"""Evidence from grammar: forms that are right though another is commoner, and words that agree."""
