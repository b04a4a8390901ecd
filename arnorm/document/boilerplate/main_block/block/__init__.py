"""Which block of a page is the article, which line its headline, and where it goes on below a box."""
