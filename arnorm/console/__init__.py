"""The command line's rooms: arguments, reading files, findings and edits as lines, exit codes."""
