"""An invented locality, made for trying Kith out and for tests: nobody in it exists."""
