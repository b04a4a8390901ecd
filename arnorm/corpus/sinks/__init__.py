"""Where the output of a run goes: each grows beside its place, can be taken up again, and is moved there at the end."""
