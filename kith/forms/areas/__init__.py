"""A child who comes from another area, or goes to one."""
