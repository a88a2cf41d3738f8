"""What others are told: composed, kept until it is sent, and chased."""
