"""What 20,000 verbatims cost: one command, a view of the board, and the proposal of groups."""

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from journeylab import session, tables
from journeylab import workshop as ws
from journeylab.analysis.text.affinity import proposed_groups
from journeylab.apps.facilitator.verbatims.view import view
from journeylab.workshop.findings.groups import Grouping
from journeylab.workshop.state.entities import Stage
from journeylab.workshop.state.voices import Verbatim, VerbatimGroup

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from voice_room import texts

GROUPS = 50


def main():
    with tempfile.TemporaryDirectory() as folder:
        for count in (1_000, 20_000):
            commands(count, str(Path(folder) / f"{count}.journey"))
    for count in (500, 1_000, 2_000, 20_000):
        grouping(count)


def commands(count, url):
    with session.create(url, ws.CreateWorkshop(title="B", stages=(Stage("a", "A"),))) as opened:
        said = tuple(Verbatim(f"v{n}", f"I say {n}", at="2026-03-02") for n in range(count))
        report(
            f"{count:,} verbatims added as one command",
            cost(lambda: opened.do(ws.AddVerbatims(said, "may"))),
        )
        made = tuple(
            Grouping(
                VerbatimGroup(f"g{g}", f"Group {g}"),
                tuple(f"v{n}" for n in range(g, count, GROUPS)),
            )
            for g in range(GROUPS)
        )
        report(
            f"   {GROUPS} groups made of them as one command",
            cost(lambda: opened.do(ws.GroupVerbatims(made))),
        )
        picks = [random.randrange(count) for _ in range(300)]
        one = [
            cost(lambda n=n: opened.do(ws.MoveToGroup((f"v{n}",), f"g{(n + 1) % GROUPS}")))
            for n in picks
        ]
        report("   one verbatim moved", statistics.mean(one), 1.0)
        one = [
            cost(lambda n=n: opened.do(ws.SetVerbatim(f"v{n}", "kind", "irritant"))) for n in picks
        ]
        report("   one verbatim judged", statistics.mean(one), 1.0)
        report("   two groups merged", cost(lambda: opened.do(ws.MergeGroups(("g1",), "g2"))))
        report("   the table of all", best(lambda: tables.verbatims(opened.workshop)))
        report("   a view of the board", best(lambda: view(opened.workshop, "en")))


def grouping(count):
    said = [*texts("fr"), *texts("en")]
    rng = random.Random(1)
    many = [" ".join(rng.sample(said, 2)) for _ in range(count)]
    limit = 3_000 if count == 2_000 else None
    report(
        f"{count:,} verbatims grouped",
        best(lambda: proposed_groups(many), 3 if count < 20_000 else 1),
        limit,
    )


def cost(act):
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1_000


def best(act, rounds=3):
    return min(cost(act) for _ in range(rounds))


def report(what, milliseconds, wanted=None):
    verdict = (
        ""
        if wanted is None
        else f"   wanted < {wanted:,.0f}: {'ok' if milliseconds < wanted else 'NO'}"
    )
    print(f"{what:54}{milliseconds:10.2f} ms CPU{verdict}", flush=True)


if __name__ == "__main__":
    main()
