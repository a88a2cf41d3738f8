"""Where the program is put together: settings, addresses, the one clock, the database and the `kith` command."""
