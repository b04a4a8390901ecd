"""The lines of a page by place: what each says by its words, what each is to those around it."""
