"""Polars, tuned: customers hashed, texts as codes, one stable sort, all else on whole numbers."""

import sys

import polars as pl
from results import FUNNEL, half_widths, write


def read(log):
    """The file with customers hashed and texts as codes in byte order."""
    is_text = log.endswith(".csv")
    lazy = pl.scan_csv(log, try_parse_dates=True) if is_text else pl.scan_parquet(log)
    texts = lazy.select("step", "channel").unique().collect()
    steps, channels = (texts[name].unique().sort() for name in ("step", "channel"))
    coded = lazy.with_columns(
        customer=pl.col("customer").hash(),
        step=pl.col("step").cast(pl.Enum(steps)).to_physical().cast(pl.Int32),
        channel=pl.col("channel").cast(pl.Enum(channels)).to_physical().cast(pl.Int32),
    )
    return coded.collect(), steps, channels


def main(log, out, part="all"):
    events, steps, channels = read(log)
    if part == "first":
        met = events.select("customer", "step", "channel").unique()
        return plain(out, {"touchpoints": touchpoints(events, met, steps, channels)})
    scores = (
        events.drop_nulls("score")
        .group_by("step", "channel")
        .agg(n=pl.len(), mean=pl.col("score").mean(), sd=pl.col("score").std())
    )
    events = events.drop("score").sort("customer", "at", maintain_order=True)
    same = pl.col("customer") == pl.col("customer").shift()
    events = events.select(
        # customers in order, so that what follows groups small whole numbers
        customer=(~same.fill_null(value=False)).cum_sum().cast(pl.UInt32),
        step="step",
        channel="channel",
        source=pl.when(same).then(pl.col("step").shift()),
        source_channel=pl.when(same).then(pl.col("channel").shift()),
        gap=pl.when(same).then((pl.col("at") - pl.col("at").shift()).dt.total_microseconds()),
    ).with_columns(pl.col("customer").set_sorted())
    everyone = events["customer"][-1]
    met = events.select("customer", "step", "channel").unique()
    tables = {
        "touchpoints": touchpoints(events, met, steps, channels),
        "reach": reach(events, met, steps, everyone),
        "transitions": transitions(events, steps),
        "funnel": funnel(events, steps),
    }
    tables |= journeys(events, met, steps, everyone) | {"scores": scored(scores, steps, channels)}
    return plain(out, tables)


def plain(out, tables):
    """Written without pandas."""
    write(out, {name: list(map(list, table.rows())) for name, table in tables.items()})


def named(name, texts):
    """Codes as the texts they stand for."""
    return pl.col(name).replace_strict(range(len(texts)), texts, return_dtype=pl.String)


def touchpoints(events, met, steps, channels):
    keys = ["step", "channel"]
    counts = events.group_by(keys).len("events")
    found = counts.join(met.group_by(keys).len("customers"), on=keys).sort(keys)
    return found.with_columns(step=named("step", steps), channel=named("channel", channels))


def reach(events, met, steps, everyone):
    first = events.filter(pl.col("source").is_null()).group_by("step").len("starting")
    ends = pl.col("source").shift(-1).is_null()
    last = events.filter(ends).group_by("step").len("ending")
    customers = met.select("customer", "step").unique().group_by("step").len("customers")
    found = events.group_by("step").len("events").join(customers, on="step")
    found = found.join(first, on="step", how="left").join(last, on="step", how="left").sort("step")
    share = pl.col("customers") / everyone
    columns = [named("step", steps), "events", "customers", share.alias("share")]
    return found.select(*columns, pl.col("starting").fill_null(0), pl.col("ending").fill_null(0))


def transitions(events, steps):
    keys = ["source", "step"]
    pairs = events.drop_nulls("source")
    gap = pl.col("gap")
    counts = pairs.group_by(keys).agg(n=pl.len(), median=gap.median() / 1e6, mean=gap.mean() / 1e6)
    whose = pairs.select("customer", *keys).unique().group_by(keys).len("customers")
    found = counts.join(whose, on=keys).sort(keys)
    leaving = pl.col("n") / pl.col("n").sum().over("source")
    order = ["n", "customers", "median", "mean", leaving.alias("leaving")]
    return found.select(named("source", steps), named("step", steps), *order)


def funnel(events, steps):
    codes = {step: code for code, step in enumerate(steps)}
    placed = events.select("customer", "step").with_row_index("place")
    counts, reached = [], None
    for step in FUNNEL:
        here = placed.filter(pl.col("step") == codes[step])
        if reached is not None:
            here = here.join(reached, on="customer").filter(pl.col("place") > pl.col("last"))
        reached = here.group_by("customer").agg(last=pl.col("place").min())
        counts.append(len(reached))
    shares = [None, *(n / m for n, m in zip(counts[1:], counts, strict=False))]
    places = range(1, len(counts) + 1)
    return pl.DataFrame([list(places), FUNNEL, counts, shares], orient="col")


def journeys(events, met, steps, everyone):
    step, source = pl.col("step"), pl.col("source")
    stays = (step != source).fill_null(value=True).sum()
    switches = (pl.col("channel") != pl.col("source_channel")).any()
    customers = events.group_by("customer").agg(
        stays=stays, repeats=(step == source).any(), switches=switches, path=step
    )
    kinds = met.select("customer", "step").unique().group_by("customer").len("kinds")
    customers = customers.join(kinds, on="customer")
    names = ["switches_channel", "repeats_step", "comes_back"]
    row = customers.select(
        pl.col("switches").sum(),
        pl.col("repeats").sum(),
        back=(pl.col("stays") > pl.col("kinds")).sum(),
    ).row(0)
    effort = pl.DataFrame([names, list(row), [n / everyone for n in row]], orient="col")
    counts = customers.group_by(walked=pl.col("path").hash()).agg(
        n=pl.len(), path=pl.col("path").first()
    )
    least = counts["n"].top_k(20).min()
    texts = counts.filter(pl.col("n") >= least).with_columns(
        path=pl.col("path").list.eval(named("", steps)).list.join(" > ")
    )
    top = texts.sort(["n", "path"], descending=[True, False]).head(20).with_row_index("rank", 1)
    paths = top.select("rank", "path", "n", share=pl.col("n") / everyone)
    return {"effort": effort, "paths": paths}


def scored(scores, steps, channels):
    found = scores.sort("step", "channel").with_columns(
        step=named("step", steps), channel=named("channel", channels)
    )
    n = found["n"].to_numpy()
    half = half_widths(n, found["sd"].to_numpy())
    return found.select(
        "step", "channel", "n", pl.lit(0).alias("excluded"), "mean", "sd"
    ).with_columns(low=pl.col("mean") - half, high=pl.col("mean") + half)


main(*sys.argv[1:])
