"""Makes cells of a table safe to open in a spreadsheet."""

# A spreadsheet takes a cell that starts with one of these for a formula (OWASP, "CSV Injection").
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it if a spreadsheet would take it for a formula.

    >>> harmless("=1+1"), harmless("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA_STARTS) else cell
