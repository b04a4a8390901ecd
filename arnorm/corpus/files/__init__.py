"""Files as bytes and as text: opened, unpacked, decoded, whatever kind of corpus they hold."""
