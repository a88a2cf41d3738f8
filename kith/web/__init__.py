"""Pages for people: take a request, call one function, render one template."""
