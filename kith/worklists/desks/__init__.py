"""What one desk works through."""
