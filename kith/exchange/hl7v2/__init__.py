"""The door for hospital systems, which tell of visits in HL7 version 2."""
