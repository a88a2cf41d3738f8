"""How well it goes, counted with nobody left out."""
