"""How fast an ingest could be: what jobs/iza ingest does with its two large sources, as plain SQL in DuckDB.

Usage: ingest_duckdb.py LANDING OUT

Parses the deliveries of inschrijving and spoedpost_contact, checks every row as the contracts do, makes a keyed
hash of the persons, finds what is there twice and writes valid and rejected rows as Parquet by slice. Prints JSON:
the rows, those that are valid, the seconds. It is a yardstick for jobs/bench.sh, not a second implementation:
bouwstenen, dekking, tables with a log and all that is private about a delivery are left out.
"""

import json
import shutil
import sys
import time
from pathlib import Path

import duckdb

HOME = Path(__file__).resolve().parents[3]
KEY = (HOME / "data/sample/demo.key").read_text().strip()

COMMON = """
  geboortejaar_g between 1900 and 2030
  and (geslacht is null or geslacht in ('M', 'V', 'X', 'O'))
  and (gemeente is null or gemeente in (
    select gemeente from gemeenten where van <= peildatum and (tot is null or peildatum < tot)))
"""
SOURCES = {
    "inschrijving": {
        "key": "pseudoniem",
        "peildatum": "make_date(datajaar, 7, 1)",
        "valid": f"regexp_full_match(pseudoniem, '[0-9A-F]{{32}}') and {COMMON} and geboortejaar_g <= datajaar"
        " and (praktijk is null or regexp_full_match(praktijk, 'P[0-9]{5}'))",
        "columns": "geboortejaar_g as geboortejaar, geslacht, gemeente, postcode4, praktijk",
    },
    "spoedpost_contact": {
        "key": "contact_id",
        "peildatum": "make_date(datajaar, 1, 1)",
        "valid": f"contact_id is not null and regexp_full_match(pseudoniem, '[0-9A-F]{{32}}') and {COMMON}"
        " and year(try_cast(contactdatum as date)) = datajaar and geboortejaar_g <= year(try_cast(contactdatum as date))"
        " and contacttype is not null and (urgentie is null or regexp_full_match(urgentie, 'U[0-5]'))",
        "columns": "try_cast(contactdatum as date) as contactdatum, contacttype, urgentie,"
        " geboortejaar_g as geboortejaar, geslacht, gemeente, postcode4",
    },
}

# The keyed hash is not HMAC, which DuckDB does not have: two SHA-256 of the same length cost as much.
QUERY = """
copy (
  with read as (
    select *, cast(regexp_extract(filename, '/(\\d{{4}})/[^/]*$', 1) as integer) as datajaar,
      regexp_extract(filename, '/([^/]*)/\\d{{4}}/[^/]*$', 1) as leverancier,
      try_cast(geboortejaar as integer) as geboortejaar_g
    from read_csv('{files}', delim = ';', header = true, all_varchar = true, filename = true,
      strict_mode = false, null_padding = true, ignore_errors = true)
  ), checked as (
    select *, {peildatum} as peildatum from read
  ), judged as (
    select *, coalesce({valid}, false) as is_valid from checked
  ), twice as (
    select leverancier, datajaar, {key} from judged where is_valid group by all having count(*) > 1
  )
  select leverancier, datajaar,
    case when not is_valid then 'afgekeurd' when {key} in (select {key} from twice) then 'dubbel' else 'geldig' end as oordeel,
    substr(sha256('{secret}' || sha256('{secret}' || pseudoniem)), 1, 32) as persoon,
    greatest(0, datajaar - geboortejaar_g - 1) as leeftijd, {columns}
  from judged
) to '{out}' (format parquet, partition_by (oordeel, datajaar, leverancier))
"""


def main(landing: str, out: str) -> None:
    shutil.rmtree(out, ignore_errors=True)
    Path(out).mkdir(parents=True)
    db = duckdb.connect()
    db.execute("set threads = 2")
    db.execute(f"create table gemeenten as from read_csv('{HOME}/conf/regions/gemeenten.csv', delim = ';')")
    start = time.monotonic()
    for source, its in SOURCES.items():
        db.execute(
            QUERY.format(files=f"{landing}/{source}/*/*/*.csv", out=f"{out}/{source}", secret=KEY, **its)
        )
    seconds = time.monotonic() - start
    verdicts = dict(
        db.execute(f"select oordeel, count(*) from '{out}/*/*/*/*/*.parquet' group by all").fetchall()
    )
    print(
        json.dumps(
            {"rows": sum(verdicts.values()), "valid": verdicts["geldig"], "seconds": round(seconds, 1)}
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
