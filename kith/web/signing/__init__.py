"""The pages of signing in and out: names and passwords, second steps, passkeys, national services, open sessions."""
