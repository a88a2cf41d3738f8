"""Who a person is, who is around them, who works with them, and what somebody worries about."""
