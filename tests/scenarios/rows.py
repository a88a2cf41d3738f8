"""Names the row of the catalogue that a scenario or a journey proves; `kith check` reads the marks from the files."""


def row(*rows: str):
    """Marks a test as proving these rows, such as @row("AE10")."""
    def mark(test):
        test.rows = rows
        return test
    return mark
