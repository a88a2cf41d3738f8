"""Who is who, tried."""
