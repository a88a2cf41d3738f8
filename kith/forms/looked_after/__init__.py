"""Children in care: how it began and ended, where they live, by which order, and what is known of their health."""
