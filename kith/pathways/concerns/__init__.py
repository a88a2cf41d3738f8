"""What anybody raised is read, sent on, decided, and told back."""
