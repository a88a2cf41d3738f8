"""FHIR as the national record of people (PDS) writes it: who somebody is, and who is around them."""

from kith.exchange.fhir.reading import read

__all__ = ["read"]
