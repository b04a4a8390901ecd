"""What stands below an article as one thing: other articles below its key words, and the foot."""
