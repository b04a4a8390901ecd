"""Lines that are joined to none: labels, lists, verses, what stands above a lead, and in a text that nothing tore."""
