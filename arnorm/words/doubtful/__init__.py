"""Letters that many write otherwise than they should: a head's hamza, a final ta marbuta, a lone waw; what decides."""
