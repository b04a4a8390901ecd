"""What is no error though the evidence says so: spellings kept on purpose, and forms that only look misspelt."""
