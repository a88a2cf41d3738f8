"""A form on a page: what is asked, what is laid beside it, what was written so far, and how it is sent."""
