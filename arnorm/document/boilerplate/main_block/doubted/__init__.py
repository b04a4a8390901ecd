"""Lines at the edges of an article whose headline the title names: what stands there and is hardly the article's."""
