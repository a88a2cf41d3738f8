"""Which tables are read from end to end while something is asked, whether planned for the values given or for any."""

from collections.abc import Callable, Iterable, Mapping

from psycopg import Cursor

PLANS = ("force_custom_plan", "force_generic_plan")
WHOLE_READS = "select relname, seq_scan from pg_stat_xact_user_tables where relname = any(%s)"


def whole_reads(cur: Cursor, tables: Iterable[str], ask: Callable[[], object]) -> list[str]:
    """Those of these tables that were read from end to end."""
    tables = list(tables)
    before = dict(cur.execute(WHOLE_READS, (tables,)).fetchall())
    ask()
    after = dict(cur.execute(WHOLE_READS, (tables,)).fetchall())
    return [table for table in tables if after.get(table, 0) > before.get(table, 0)]


def slow(cur: Cursor, tables: Iterable[str], questions: Mapping[str, Callable[[], object]]) -> dict:
    """The questions that read a whole table, and which."""
    tables, found = list(tables), {}
    for plans in PLANS:
        cur.execute(f"set local plan_cache_mode = {plans}")
        for name, ask in questions.items():
            # The first time it is only said, the second time prepared.
            read = [table for _ in range(2) for table in whole_reads(cur, tables, ask)]
            found |= {(plans, name): read} if read else {}
    return found
