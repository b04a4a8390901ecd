"""Letters put back as a copy editor writes them: steps that write what ``arnorm.words.doubtful`` is sure of."""
