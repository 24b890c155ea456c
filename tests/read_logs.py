"""What was read of an event log, as plain tuples."""


def rows(log, *names):
    """The events as tuples, in the order of the file."""
    frame = log.events.order_by("row").execute()
    return list(frame[list(names or log.events.columns)].itertuples(index=False, name=None))


def refused(log):
    return [(refusal.line, refusal.code, refusal.column) for _, refusal in log.refusals]
