"""Een vastgestelde meting lezen: haar cijfers, vergelijkingen, regio's en definities, zonder Spark.

Leest alleen wat voor lezers is: `curated/meting` en tabellen onder `frozen`. Wat een lezer fout kan doen,
geeft één zin (`Fout`).
"""

import csv
import difflib
import io
import re
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import yaml
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError

STATUSSEN = ["waarde", "beschermd", "onbetrouwbaar", "ontbreekt", "niet_van_toepassing"]
MINSTE_DEKKING = 90


class Fout(Exception):
    """Zegt in één zin wat er mis is en wat u kunt doen."""

    def _render_traceback_(self):
        """Jupyter toont dan de zin, en niet waar in de code zij ontstond."""
        return [str(self)]


@dataclass(frozen=True)
class Regio:
    niveau: str
    code: str
    naam: str
    titel: str

    def __str__(self):
        return self.naam if self.niveau == "nederland" else f"{self.titel} {self.naam}"


@dataclass(frozen=True)
class Meting:
    lake: Path
    naam: str
    revisie: str
    titel: str
    vastgesteld: str
    definities: dict
    herkomst: frozenset

    def __str__(self):
        verzonnen = " (VERZONNEN CIJFERS)" if "synthetisch" in self.herkomst else ""
        return f"{self.titel}, revisie {self.revisie}, vastgesteld op {self.vastgesteld}{verzonnen}"

    def is_verzonnen(self, code):
        """Of een cijfer van een indicator uit een verzonnen levering volgt."""
        rijen = self.cijfers().filter((pl.col("indicator") == code) & (pl.col("origin") == "synthetisch"))
        return not rijen.head(1).collect().is_empty()

    def tabel(self, naam):
        """De rijen van deze meting in een tabel onder `frozen`."""
        return _lees(self.lake, f"frozen/{naam}").filter(
            (pl.col("meting") == self.naam) & (pl.col("revision") == self.revisie)
        )

    def cijfers(self):
        """De cijfers. Teller en noemer van bedragen staan in hun eenheid; in de tabel zijn het hele getallen."""
        return _in_eenheid(self.tabel("indicator_published"))

    def vergelijkingen(self):
        return self.tabel("indicator_comparison")

    def csv(self, naam):
        """Een tabel van `conf`, zoals zij bij het vaststellen was."""
        return list(csv.DictReader(io.StringIO(self.definities[naam]), delimiter=";"))

    def indeling(self):
        """De datum van de regio's waarin de meting rekent. Een overgenomen cijfer kan er een andere hebben."""
        definitie = yaml.safe_load(self.definities[f"metingen/{self.naam}.yml"])
        return str(definitie["indeling"])

    def regios(self):
        """Alle regio's van de indeling."""
        datum = self.indeling()
        titels = {rij["level"]: rij["titel"] for rij in self.csv("regions/levels.csv")}
        rijen = [("gemeente", r["gemeente"], r["naam"], r) for r in self.csv("regions/gemeenten.csv")]
        rijen += [(r["level"], r["regio"], r["naam"], r) for r in self.csv("regions/regios.csv")]
        geldig = [
            Regio(niveau, code, naam, titels.get(niveau, niveau))
            for niveau, code, naam, r in rijen
            if _geldt(r, datum) and niveau != "nederland"
        ]
        return geldig + [Regio("nederland", "NL", "Nederland", "Nederland")]

    def namen(self, niveau):
        """De naam van elke regio van een niveau."""
        return {regio.code: regio.naam for regio in self.regios() if regio.niveau == niveau}

    def regio(self, niveau, naam):
        """De regio met deze naam of code; hoofdletters tellen niet."""
        regios = self.regios()
        niveaus = sorted({regio.niveau for regio in regios})
        if niveau not in niveaus:
            raise Fout(f"Het niveau '{niveau}' bestaat niet: kies uit {', '.join(niveaus)}.")
        naam = naam.strip()
        gezocht = naam.casefold()
        van_niveau = [regio for regio in regios if regio.niveau == niveau]
        gevonden = [r for r in van_niveau if gezocht in (r.naam.casefold(), r.code.casefold())]
        if gevonden:
            return gevonden[0]
        raise Fout(_niet_gevonden(niveau, naam, regios))

    def gemeenten_in(self, niveau, code):
        """De codes van de gemeenten die op de datum van de indeling in een regio liggen."""
        datum, hier = self.indeling(), set(self.namen("gemeente"))
        return sorted(
            r["gemeente"]
            for r in self.csv("regions/gemeente_regio.csv")
            if r["level"] == niveau and r["regio"] == code and _geldt(r, datum) and r["gemeente"] in hier
        )

    def definitie(self, code):
        """De definitie van een indicator, zoals die bij het vaststellen was. Rust zij op een verzonnen levering, dan zegt haar titel dat."""
        codes = {pad.rsplit("/", 1)[-1].removesuffix(".yml"): pad for pad in self.definities if pad.startswith("indicators/")}
        if code not in codes:
            raise Fout(f"De indicator '{code}' bestaat niet in de {self.titel}.{_bedoelt(difflib.get_close_matches(code, codes))}")
        definitie = yaml.safe_load(self.definities[codes[code]])
        return {**definitie, "title": f"VERZONNEN: {definitie['title']}"} if self.is_verzonnen(code) else definitie

    def eenheid(self, code):
        """Waarin een waarde is uitgedrukt, voor bij een as."""
        definitie = self.definitie(code)
        methode, per = definitie["method"], definitie.get("per", 1)
        teller, noemer = self._eenheden(code)
        woorden = (definitie.get("unit_shown") or {}).get("many", "")
        if methode in ("mean", "weighted_mean"):
            return "gemiddelde"
        if methode in ("proportion", "weighted_proportion") and per == 100:
            return "procent"
        if methode in ("count", "published", "qualitative"):
            return teller if teller == "procent" else woorden or _meervoud(teller)
        return f"{woorden} per {per:,} {_meervoud(noemer)}".replace(",", ".").strip()

    def geteld(self, code):
        """Wat de teller telt, in het meervoud."""
        return _meervoud(self._eenheden(code)[0])

    def _eenheden(self, code):
        rij = self.cijfers().filter(pl.col("indicator") == code).select("numerator_unit", "denominator_unit").head(1)
        return next(rij.collect().iter_rows(), ("", ""))

    def breuken(self, code, regio):
        """Vanaf welke periode de totalen van een regio niet met eerdere vergeleken mogen worden, en waarom."""
        return {
            str(breuk["from"]): breuk["reason"]
            for breuk in self.definitie(code).get("trend_breaks") or []
            if breuk.get("kind", "breuk") == "breuk"
            and not breuk.get("breakdowns")
            and regio.code in (breuk.get("regions") or [regio.code])
        }

    def minste_dekking(self, code):
        """Het percentage inwoners waarvan gegevens binnen moeten zijn; het hoogste van de bronnen van de indicator."""
        definitie = self.definitie(code)
        tabellen = {(definitie.get(kant) or {}).get("table") for kant in ("numerator", "denominator")}
        bronnen = [yaml.safe_load(tekst) for pad, tekst in self.definities.items() if pad.startswith("sources/")]
        dekking = [b["dekking"] for b in bronnen if b["source"] in tabellen and isinstance(b.get("dekking"), dict)]
        return max([d.get("minimum", MINSTE_DEKKING) for d in dekking], default=MINSTE_DEKKING)

    def reeks(self, code, regio):
        """Het totaal van een indicator in een regio, een rij per periode."""
        self.definitie(code)
        rijen = (
            self.cijfers()
            .filter(
                (pl.col("indicator") == code)
                & (pl.col("level") == regio.niveau)
                & (pl.col("region") == regio.code)
                & (pl.col("breakdown") == "totaal")
            )
            .sort("period")
            .collect()
        )
        if rijen.is_empty():
            raise Fout(f"De {self.titel} heeft geen cijfers van '{code}' voor {regio}: dit niveau hoort niet bij de indicator, of de regio niet bij de meting.")
        return rijen


def open_meting(lake, meting="", revisie=""):
    """De genoemde meting; zonder naam de laatst vastgestelde, zonder revisie de hoogste."""
    lake = Path(lake)
    if not lake.is_dir():
        raise Fout(f"Er is geen map {lake}: noem de map van het lake in IZA_LAKE, of maak er een met jobs/demo.sh.")
    if not (lake / "_iza_lake_format").exists():
        raise Fout(f"De map {lake} is geen lake: noem in IZA_LAKE de map waarin curated en frozen staan.")
    if not DeltaTable.is_deltatable(str(lake / "curated" / "meting")):
        raise Fout(f"In het lake {lake} is nog geen meting vastgesteld: doe dat eerst (jobs/iza freeze).")
    alle = _lees(lake, "curated/meting").sort("frozen_at", "number").collect()
    gekozen = alle.filter(pl.col("meting") == meting) if meting else alle
    if gekozen.is_empty():
        raise Fout(f"De meting '{meting}' is niet vastgesteld in {lake}: kies uit {', '.join(alle['meting'].unique(maintain_order=True))}.")
    gekozen = gekozen.filter(pl.col("meting") == gekozen["meting"][-1]).sort("number")
    revisies = gekozen["revision"].to_list()
    revisie = str(revisie) or revisies[-1]
    if revisie not in revisies:
        raise Fout(f"De {gekozen['meting'][0]} heeft geen revisie '{revisie}': kies uit {', '.join(revisies)}.")
    rij = gekozen.filter(pl.col("revision") == revisie).row(0, named=True)
    return Meting(lake, rij["meting"], revisie, rij["title"], f"{rij['frozen_at']:%d-%m-%Y}", dict(rij["definitions"]), frozenset(dict(rij["origins"]).values()))


def metingen(lake):
    """Wat er is vastgesteld, het laatste onderaan."""
    open_meting(lake)
    return (
        _lees(Path(lake), "curated/meting")
        .sort("frozen_at", "number")
        .select("meting", pl.col("revision").alias("revisie"), pl.col("frozen_at").dt.date().alias("vastgesteld op"), pl.col("frozen_by").alias("door"))
        .collect()
    )


def _in_eenheid(rijen):
    """Getallen met decimalen, waar de tabel zegt hoeveel."""
    kolommen = rijen.collect_schema().names()
    for kant in ("numerator", "denominator"):
        decimalen = f"{kant}_decimals"
        # Zonder bedragen blijven aantallen hele getallen.
        if decimalen in kolommen and rijen.select(pl.col(decimalen).is_not_null().any()).collect().item():
            deler = pl.lit(10.0) ** pl.col(decimalen).fill_null(0)
            rijen = rijen.with_columns(pl.col(kant) / deler)
    return rijen


def _lees(lake, naam):
    try:
        tabel = DeltaTable(str(lake / naam))
        heel = all(Path(bestand).exists() for bestand in tabel.file_uris())
    except (DeltaError, OSError) as fout:
        raise Fout(f"De tabel {naam} in {lake} is niet te lezen: is dit een heel lake, gemaakt door de IZA-monitor?") from fout
    if not heel:
        raise Fout(f"De tabel {naam} in {lake} mist bestanden: kopieer het hele lake, terwijl er geen taak op draait.")
    return pl.scan_delta(tabel)


def _geldt(rij, datum):
    return (not rij["van"] or rij["van"] <= datum) and (not rij["tot"] or datum < rij["tot"])


def _niet_gevonden(niveau, naam, regios):
    gezocht = naam.casefold()
    hier = {r.naam.casefold(): r.naam for r in regios if r.niveau == niveau}
    lijkt = [n for n in hier if gezocht and gezocht in n] + difflib.get_close_matches(gezocht, hier, cutoff=0.65)
    elders = [r.niveau for r in regios if r.naam.casefold() == gezocht]
    zin = f"Er is geen {niveau} '{naam}'.{_bedoelt([hier[n] for n in dict.fromkeys(lijkt)][:5])}"
    if elders:
        zin += f" Die naam bestaat wel als {' en als '.join(elders)}."
    return zin


def _meervoud(eenheid):
    """Zoals het rapport het schrijft: inwoner, inwoners; persoon, personen."""
    if eenheid.endswith(("euro", "s")):
        return eenheid
    if re.search("(er|ie|el|aar)$", eenheid):
        return eenheid + "s"
    if eenheid.endswith("e"):
        return eenheid + ("s" if eenheid == "score" else "n")
    return re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", eenheid) + ("nen" if eenheid == "plan" else "en")


def _bedoelt(namen):
    return f" Bedoelt u {' of '.join(namen)}?" if namen else ""
