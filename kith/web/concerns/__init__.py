"""The front door: anybody says what worries them, asks later what became of it, and few read what came."""
