"""An invented log: random steps and channels of customers with eight events on average."""

import duckdb

YEAR = 31_536_000_000_000  # microseconds


def make_log(path, events):
    """Write so many events, nearly in the order of time, as CSV or Parquet by the path's ending."""
    form = "HEADER" if path.suffix == ".csv" else "FORMAT parquet"
    step = "(hash(i * 3 + 2) % 12 + hash(i * 5 + 3) % 13)::BIGINT"
    jitter = "(hash(i * 3) % 86400000000)::BIGINT"
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(
        f"""
        COPY (
            SELECT
                printf('C%09d', (hash(i * 7 + 1) % {events // 8})::BIGINT) AS customer,
                TIMESTAMP '2025-01-01' + to_microseconds(i * {YEAR // events} + {jitter}) AS "at",
                printf('step %02d', {step}) AS step,
                ['app', 'e-mail', 'phone', 'store', 'web'][(1 + hash(i * 11 + 4) % 5)::BIGINT]
                    AS channel,
                CASE WHEN hash(i * 13 + 5) % 4 = 0
                    THEN (1 + hash(i * 17 + 6) % 5)::DOUBLE END AS score
            FROM range({events}) AS t(i)
        ) TO '{path}' ({form})
        """
    )
