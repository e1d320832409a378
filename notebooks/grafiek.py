"""Grafieken van cijfers met hun marge.

Een cijfer dat er niet is, staat met zijn status in een strook onder de grafiek en nooit als punt. Een lijn loopt
niet over een breuk en niet over een periode zonder cijfer. Kleur zegt nooit iets wat vorm of tekst niet zegt.
"""

import altair as alt
import polars as pl

# Uit het palet van Okabe en Ito, dat ook kleurenblinden uit elkaar houden.
BLAUW, ORANJE, GRIJS = "#0072B2", "#D55E00", "#595959"
OORDELEN = {
    "gunstiger": ("triangle-up", BLAUW),
    "ongunstiger": ("triangle-down", ORANJE),
    "hoger": ("triangle-right", "#882255"),
    "lager": ("triangle-left", "#117733"),
    "geen verschil aangetoond": ("circle", GRIJS),
    "geen oordeel": ("square", "#000000"),
}
PER_PERIODE = 84


def als_plaatje():
    """Grafieken als plaatje, dus zonder script en zonder internet; getallen met een komma."""
    alt.renderers.enable("svg")
    alt.renderers.set_embed_options(format_locale="nl-NL")


def _schaal(rijen):
    """Vanaf nul als de marges daar bij in de buurt komen, en anders zo dat zij het vlak vullen."""
    laag = [rijen[naam].min() for naam in ("lower", "value") if rijen[naam].min() is not None]
    hoog = [rijen[naam].max() for naam in ("upper", "value") if rijen[naam].max() is not None]
    bij_nul = not laag or 0 <= min(laag) < 0.3 * max(hoog)
    return alt.Scale(zero=bij_nul) if bij_nul else alt.Scale(zero=False, padding=8)


def _breedte(perioden):
    return max(280, PER_PERIODE * len(perioden))


def _tijd(perioden, as_=True):
    as_ = alt.Axis(labelAngle=0, title="periode") if as_ else None
    return alt.X("period:O", sort=perioden, scale=alt.Scale(type="band", domain=perioden), axis=as_)


def _strook(rijen, perioden, wat="geen cijfer:"):
    """De perioden zonder punt, in woorden."""
    zonder = rijen.filter(pl.col("woord") != "").select("period", "woord")
    if zonder.is_empty():
        return None
    tekst = alt.Chart(zonder).mark_text(fontSize=11, fontStyle="italic", color=GRIJS, lineBreak="\n", dy=-3)
    return tekst.encode(x=_tijd(perioden, as_=False), text="woord:N").properties(
        width=_breedte(perioden), height=36, title=alt.Title(wat, fontSize=11, fontWeight="normal", anchor="start")
    )


def _breuklijnen(breuken, perioden):
    """Een streep vóór de eerste periode na elke breuk."""
    eerste = sorted({min(p for p in perioden if p >= van) for van in breuken if perioden[0] < van <= perioden[-1]})
    return alt.Chart(pl.DataFrame({"period": eerste, "tekst": ["breuk"] * len(eerste)}, schema={"period": pl.String, "tekst": pl.String}))


def _met_breuken(lagen, breuken, perioden):
    basis = _breuklijnen(breuken, perioden)
    plek = _tijd(perioden).bandPosition(0)
    lijn = basis.mark_rule(strokeDash=[5, 4], color="black").encode(x=plek)
    tekst = basis.mark_text(align="left", dx=4, baseline="top", fontSize=11).encode(x=plek, y=alt.value(2), text="tekst:N")
    return alt.layer(*lagen, lijn, tekst)


def _stukken(rijen, breuken):
    """Een nummer per stuk van de reeks dat zonder breuk of gat doorloopt."""
    grenzen = [0] * rijen.height
    for plek in range(1, rijen.height):
        vorige, nu = rijen["period"][plek - 1], rijen["period"][plek]
        gat = rijen["value"][plek] is None or rijen["value"][plek - 1] is None
        grenzen[plek] = grenzen[plek - 1] + (gat or any(vorige < van <= nu for van in breuken))
    return rijen.with_columns(pl.Series("stuk", grenzen, dtype=pl.Int64))


def _onder_elkaar(boven, strook):
    return boven if strook is None else alt.vconcat(boven, strook, spacing=4)


def reeks(rijen, eenheid, titel, breuken=()):
    """De reeks van een regio: punten, 95%-intervallen, en een lijn waar zij doorloopt."""
    rijen = rijen.sort("period").with_columns(
        pl.when(pl.col("status") == "waarde").then(pl.lit("")).otherwise(pl.col("status").str.replace_all("_", " ")).alias("woord")
    )
    perioden = rijen["period"].to_list()
    punten = alt.Chart(_stukken(rijen, breuken).filter(pl.col("value").is_not_null()))
    y = alt.Y("value:Q", title=eenheid, scale=_schaal(rijen))
    lagen = [
        punten.mark_rule(color=BLAUW, strokeWidth=2).encode(x=_tijd(perioden), y=alt.Y("lower:Q", title=eenheid), y2="upper:Q"),
        punten.mark_line(color=BLAUW, strokeWidth=1.5).encode(x=_tijd(perioden), y=y, detail="stuk:N"),
        punten.mark_point(color=BLAUW, filled=True, size=70, opacity=1).encode(x=_tijd(perioden), y=y),
    ]
    boven = _met_breuken(lagen, breuken, perioden).properties(width=_breedte(perioden), height=230, title=titel)
    return _onder_elkaar(boven, _strook(rijen, perioden))


def naast_elkaar(rijen, eenheid, titel, namen, breuken=()):
    """Twee reeksen: `value` met haar interval, en `other_value` waarvan geen interval is gepubliceerd."""
    rijen = rijen.sort("period")
    perioden = rijen["period"].to_list()
    lang = pl.concat(
        [
            _stukken(rijen, breuken).select("period", "value", "lower", "upper", "stuk", pl.lit(namen[0]).alias("wat")),
            _stukken(rijen.select("period", pl.col("other_value").alias("value")), breuken).select(
                "period", "value", pl.lit(None, pl.Float64).alias("lower"), pl.lit(None, pl.Float64).alias("upper"), "stuk", pl.lit(namen[1]).alias("wat")
            ),
        ]
    ).filter(pl.col("value").is_not_null())
    basis = alt.Chart(lang)
    kleur = alt.Color("wat:N", title=None, scale=alt.Scale(domain=namen, range=[BLAUW, ORANJE]), legend=alt.Legend(orient="top", labelLimit=400))
    vorm = alt.Shape("wat:N", title=None, scale=alt.Scale(domain=namen, range=["circle", "diamond"]))
    streep = alt.StrokeDash("wat:N", title=None, scale=alt.Scale(domain=namen, range=[[1, 0], [6, 3]]))
    y = alt.Y("value:Q", title=eenheid, scale=_schaal(rijen))
    lagen = [
        basis.transform_filter("isValid(datum.lower)").mark_rule(strokeWidth=2).encode(x=_tijd(perioden), y=alt.Y("lower:Q", title=eenheid), y2="upper:Q", color=kleur),
        basis.mark_line(strokeWidth=1.5).encode(x=_tijd(perioden), y=y, detail="stuk:N", color=kleur, strokeDash=streep),
        basis.mark_point(filled=True, size=70, opacity=1).encode(x=_tijd(perioden), y=y, color=kleur, shape=vorm),
    ]
    boven = _met_breuken(lagen, breuken, perioden).properties(width=_breedte(perioden), height=230, title=titel)
    return _onder_elkaar(boven, _strook(rijen, perioden))


def verschil(rijen, eenheid, titel):
    """Verschillen met hun 95%-interval en oordeel; wat niet te vergelijken is, staat eronder. Niets als dat alles is."""
    if rijen["estimate"].is_not_null().sum() == 0:
        return None
    rijen = rijen.sort("period").with_columns(
        pl.when(pl.col("estimate").is_not_null()).then(pl.lit("")).otherwise(pl.lit("niet te\nvergelijken")).alias("woord"),
        pl.col("verdict").replace({"geen verschil": "geen verschil aangetoond", "niet te vergelijken": "geen oordeel"}).alias("oordeel"),
    )
    perioden = rijen["period"].to_list()
    namen = list(OORDELEN)
    vormen, kleuren = zip(*OORDELEN.values())
    punten = alt.Chart(rijen.filter(pl.col("estimate").is_not_null()))
    y = alt.Y("estimate:Q", title=eenheid)
    nul = alt.Chart(pl.DataFrame({"nul": [0]})).mark_rule(color="black").encode(y="nul:Q")
    bovenaan = alt.Legend(orient="top", labelLimit=300, columns=3)
    oordeel = punten.mark_point(size=90, strokeWidth=2, opacity=1, filled=True).encode(
        x=_tijd(perioden),
        y=y,
        shape=alt.Shape("oordeel:N", title=None, scale=alt.Scale(domain=namen, range=list(vormen)), legend=bovenaan),
        color=alt.Color("oordeel:N", title=None, scale=alt.Scale(domain=namen, range=list(kleuren)), legend=bovenaan),
    )
    marge = punten.mark_rule(strokeWidth=2, color=GRIJS).encode(x=_tijd(perioden), y=alt.Y("lower:Q", title=eenheid), y2="upper:Q")
    boven = alt.layer(nul, marge, oordeel).properties(width=_breedte(perioden), height=200, title=titel)
    return _onder_elkaar(boven, _strook(rijen, perioden, "geen verschil te geven:"))


def regios(rijen, eenheid, titel, eigen=None, land=None):
    """Regio's op alfabet met hun interval; achter de naam van een regio zonder cijfer staat waarom."""
    rijen = rijen.with_columns(
        pl.when(pl.col("status") == "waarde").then(pl.col("naam")).otherwise(pl.col("naam") + " (" + pl.col("status").str.replace_all("_", " ") + ")").alias("label"),
        pl.when(pl.col("region") == pl.lit(eigen, pl.String)).then(pl.lit("uw regio")).otherwise(pl.lit("andere regio")).alias("wie"),
    ).sort("naam")
    labels = rijen["label"].to_list()
    soorten = ["uw regio", "andere regio"] if eigen else ["andere regio"]
    legenda = alt.Legend(orient="top") if eigen else None
    y = alt.Y("label:N", sort=labels, scale=alt.Scale(domain=labels), title=None, axis=alt.Axis(labelLimit=340))
    kleur = alt.Color("wie:N", title=None, scale=alt.Scale(domain=soorten, range=[ORANJE, BLAUW][-len(soorten) :]), legend=legenda)
    vorm = alt.Shape("wie:N", title=None, scale=alt.Scale(domain=soorten, range=["diamond", "circle"][-len(soorten) :]), legend=legenda)
    basis = alt.Chart(rijen.filter(pl.col("value").is_not_null()))
    lagen = [
        basis.mark_rule(strokeWidth=2).encode(y=y, x=alt.X("lower:Q", title=eenheid, scale=_schaal(rijen)), x2="upper:Q", color=kleur),
        basis.mark_point(filled=True, size=80, opacity=1).encode(y=y, x="value:Q", color=kleur, shape=vorm),
    ]
    if land is not None:
        midden = alt.Chart(pl.DataFrame({"x": [land], "t": ["Nederland"]}))
        lagen.append(midden.mark_rule(strokeDash=[5, 4], color="black").encode(x="x:Q"))
        lagen.append(midden.mark_text(align="left", dx=4, dy=-6, fontSize=11).encode(x="x:Q", y=alt.value(0), text="t:N"))
    return alt.layer(*lagen).properties(width=420, height=alt.Step(18), title=titel)


def dekking(rijen, land, minste, naam):
    """De dekking van een regio en van Nederland per periode, met de grens waaronder geen cijfer wordt gegeven. Niets als geen dekking bekend is."""
    if rijen["coverage"].is_not_null().sum() + land["coverage"].is_not_null().sum() == 0:
        return None
    wie = list(dict.fromkeys([naam, "Nederland"]))
    rijen = rijen.sort("period")
    perioden = rijen["period"].to_list()
    lang = pl.concat([d.select("period", (100 * pl.col("coverage")).alias("dekking"), pl.lit(n).alias("wat")) for d, n in zip((rijen, land), wie)])
    basis = alt.Chart(lang.filter(pl.col("dekking").is_not_null() & pl.col("period").is_in(perioden)))
    bovenaan = alt.Legend(orient="top", labelLimit=400)
    punten = basis.mark_point(size=90, strokeWidth=2, opacity=1).encode(
        x=_tijd(perioden),
        xOffset=alt.XOffset("wat:N", sort=wie),
        y=alt.Y("dekking:Q", title="dekking (procent van de inwoners)", scale=alt.Scale(domain=[0, 105], nice=False), axis=alt.Axis(values=[0, 25, 50, 75, 100])),
        color=alt.Color("wat:N", title=None, scale=alt.Scale(domain=wie, range=[BLAUW, ORANJE]), legend=bovenaan),
        shape=alt.Shape("wat:N", title=None, scale=alt.Scale(domain=wie, range=["circle", "diamond"]), legend=bovenaan),
    )
    grens = alt.Chart(pl.DataFrame({"y": [minste], "t": [f"minimum {minste:g} procent"]}))
    lagen = [grens.mark_rule(strokeDash=[5, 4], color="black").encode(y="y:Q"), punten]
    lagen.append(grens.mark_text(align="left", dx=4, dy=10, fontSize=11).encode(x=alt.value(0), y="y:Q", text="t:N"))
    strook = rijen.with_columns(
        pl.when(pl.col("coverage").is_not_null())
        .then(pl.lit(""))
        .otherwise(pl.col("status").replace({"waarde": "niet bekend"}).str.replace_all("_", " "))
        .alias("woord")
    )
    boven = alt.layer(*lagen).properties(width=_breedte(perioden), height=180, title="Dekking per periode")
    return _onder_elkaar(boven, _strook(strook, perioden, f"{naam}, geen dekking te geven:"))


def delen(rijen, niveaus, eenheid, titel):
    """Een deel per niveau, een teken per soort rij, met het getal erbij."""
    vormen = {"totalen": ("circle", BLAUW), "uitsplitsingen": ("diamond", ORANJE), "kruisingen": ("triangle-up", "#117733")}
    soorten = [soort for soort in vormen if soort in rijen["wat"]]
    tekens, kleuren = zip(*(vormen[soort] for soort in soorten))
    rijen = rijen.with_columns((pl.col("deel").round(0).cast(pl.Int64).cast(pl.String) + "%").alias("tekst"))
    basis = alt.Chart(rijen).encode(
        y=alt.Y("level:N", sort=niveaus, title=None),
        yOffset=alt.YOffset("wat:N", sort=soorten),
        x=alt.X("deel:Q", title=eenheid, scale=alt.Scale(domain=[0, 110], nice=False), axis=alt.Axis(values=[0, 25, 50, 75, 100])),
    )
    bovenaan = alt.Legend(orient="top")
    punten = basis.mark_point(filled=True, size=80, opacity=1).encode(
        color=alt.Color("wat:N", title=None, scale=alt.Scale(domain=soorten, range=list(kleuren)), legend=bovenaan),
        shape=alt.Shape("wat:N", title=None, scale=alt.Scale(domain=soorten, range=list(tekens)), legend=bovenaan),
    )
    tekst = basis.mark_text(align="left", dx=8, fontSize=11).encode(text="tekst:N")
    return (punten + tekst).properties(width=440, height=alt.Step(17), title=titel)


def grenzen(rijen, eenheid, titel):
    """Wat gepubliceerd is als punt, en van wat beschermd is de ruimte waarin het nog kan liggen."""
    if "verborgen" not in rijen.columns:
        rijen = rijen.with_columns((pl.col("laagst") != pl.col("hoogst")).alias("verborgen"))
    rijen = rijen.with_columns(
        pl.when(pl.col("verborgen"))
        .then(pl.format("beschermd: {} tot en met {}", "laagst", "hoogst"))
        .otherwise(pl.col("laagst").cast(pl.String))
        .alias("tekst")
    )
    y = alt.Y("cel:N", sort=rijen["cel"].to_list(), title=None, axis=alt.Axis(labelLimit=260))
    x = alt.X("laagst:Q", title=eenheid, scale=alt.Scale(domainMin=0, domainMax=1.45 * max(1, rijen["hoogst"].max()), nice=False))
    alles = alt.Chart(rijen)
    ruimte = alles.transform_filter("datum.verborgen").mark_bar(color="#dddddd", stroke=GRIJS, strokeDash=[3, 2], height=10).encode(y=y, x=x, x2="hoogst:Q")
    punten = alles.transform_filter("!datum.verborgen").mark_point(color=BLAUW, filled=True, size=80, opacity=1).encode(y=y, x=x)
    tekst = alles.mark_text(align="left", dx=8, fontSize=11).encode(y=y, x=alt.X("hoogst:Q", title=eenheid), text="tekst:N")
    return alt.layer(ruimte, punten, tekst).properties(width=460, height=alt.Step(21), title=titel)


def zichtbaar(rijen, eenheid, titel):
    """Van een geheel het deel dat in zichtbare delen zit, en dat in beschermde."""
    soorten = ["in zichtbare gemeenten", "in beschermde gemeenten samen"]
    volgorde = rijen["naam"].to_list()
    lang = pl.concat(
        [rijen.select("naam", pl.col(kolom).alias("aantal"), pl.lit(soort).alias("wat"), pl.lit(plek).alias("plek")) for plek, (kolom, soort) in enumerate(zip(("zichtbaar", "verborgen"), soorten))]
    )
    y = alt.Y("naam:N", sort=volgorde, title=None)
    staven = alt.Chart(lang).mark_bar(stroke="black", strokeWidth=0.5).encode(
        y=y,
        x=alt.X("aantal:Q", title=eenheid, stack="zero", scale=alt.Scale(domainMax=1.6 * max(1, rijen["telling"].max()), nice=False)),
        color=alt.Color("wat:N", title=None, sort=soorten, scale=alt.Scale(domain=soorten, range=[BLAUW, "#dddddd"]), legend=alt.Legend(orient="top", labelLimit=300)),
        order="plek:Q",
    )
    bij = rijen.with_columns(pl.format("{} zichtbaar, {} in {} beschermde", "zichtbaar", "verborgen", "beschermd").alias("tekst"))
    tekst = alt.Chart(bij).mark_text(align="left", dx=6, fontSize=11).encode(y=y, x="telling:Q", text="tekst:N")
    return (staven + tekst).properties(width=520, height=alt.Step(22), title=titel)
