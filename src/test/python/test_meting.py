"""What notebooks/meting.py says to a reader who asks for something that is not there: one sentence."""

import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HOME = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(HOME / "notebooks"))

import grafiek
import polars as pl
from meting import Fout, open_meting

LAKE = os.environ["IZA_LAKE"]


class Mistakes(unittest.TestCase):
    def sentence(self, act):
        with self.assertRaises(Fout) as raised:
            act()
        self.assertEqual(raised.exception._render_traceback_(), [str(raised.exception)])
        self.assertNotIn("\n", str(raised.exception))
        return str(raised.exception)

    def test_lake_that_is_not_there(self):
        self.assertIn("Er is geen map /nergens", self.sentence(lambda: open_meting("/nergens")))

    def test_folder_that_is_no_lake(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIn("is geen lake", self.sentence(lambda: open_meting(folder)))

    def test_lake_without_frozen_metingen(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "_iza_lake_format").touch()
            self.assertIn("nog geen meting vastgesteld", self.sentence(lambda: open_meting(folder)))

    def test_lake_of_which_a_table_is_broken(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "_iza_lake_format").touch()
            log = Path(folder) / "curated" / "meting" / "_delta_log"
            log.mkdir(parents=True)
            (log / "00000000000000000000.json").write_text("{")
            self.assertIn("curated/meting", self.sentence(lambda: open_meting(folder)))

    def test_lake_that_was_copied_in_part(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(LAKE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.parquet", "validated", "quarantine"))
            self.assertIn("mist bestanden", self.sentence(lambda: open_meting(folder)))

    def test_meting_that_is_not_frozen(self):
        self.assertRegex(self.sentence(lambda: open_meting(LAKE, "9-meting")), "'9-meting' is niet vastgesteld.*kies uit .*0-meting")

    def test_revision_that_does_not_exist(self):
        self.assertIn("geen revisie '99': kies uit 1", self.sentence(lambda: open_meting(LAKE, "0-meting", 99)))

    def test_region_with_a_slip_of_the_pen(self):
        self.assertIn("Bedoelt u Utrecht", self.sentence(lambda: open_meting(LAKE).regio("zorgkantoorregio", "Utrect")))

    def test_region_of_another_level(self):
        self.assertIn("wel als zorgkantoorregio", self.sentence(lambda: open_meting(LAKE).regio("gemeente", "Twente")))

    def test_region_without_a_name(self):
        self.assertIn("Er is geen gemeente ''.", self.sentence(lambda: open_meting(LAKE).regio("gemeente", " ")))

    def test_level_that_does_not_exist(self):
        self.assertIn("kies uit gemeente", self.sentence(lambda: open_meting(LAKE).regio("land", "Nederland")))

    def test_indicator_that_does_not_exist(self):
        self.assertIn("Bedoelt u spoedpost_contacten", self.sentence(lambda: open_meting(LAKE).definitie("spoedpost_contact")))

    def test_indicator_that_the_level_does_not_have(self):
        meting = open_meting(LAKE)
        gemeente = meting.regio("gemeente", "gm0344")
        self.assertIn("geen cijfers van 'beeldbellen'", self.sentence(lambda: meting.reeks("beeldbellen", gemeente)))


class Meting(unittest.TestCase):
    def test_without_a_name_it_is_the_last_that_was_frozen(self):
        frozen = pl.read_delta(f"{LAKE}/curated/meting").sort("frozen_at")
        self.assertEqual(open_meting(LAKE).naam, frozen["meting"][-1])

    def test_region_by_name_or_code_whatever_the_capitals(self):
        meting = open_meting(LAKE)
        self.assertEqual(meting.regio("zorgkantoorregio", " utrecht ").code, "ZK23")
        self.assertEqual(meting.regio("gemeente", "gm0344").naam, "Utrecht")

    def test_gemeenten_are_those_of_the_date_of_the_meting(self):
        names = open_meting(LAKE).namen("gemeente")
        self.assertNotIn("GM0003", names)  # Appingedam, until 2021
        self.assertEqual(names["GM1979"], "Eemsdelta")

    def test_every_gemeente_is_in_one_provincie(self):
        meting = open_meting(LAKE)
        found = [code for provincie in meting.namen("provincie") for code in meting.gemeenten_in("provincie", provincie)]
        self.assertEqual(sorted(found), sorted(meting.namen("gemeente")))

    def test_what_rests_on_an_invented_delivery_says_so(self):
        meting = open_meting(LAKE)
        self.assertTrue(str(meting).endswith(" (VERZONNEN CIJFERS)"))
        self.assertTrue(meting.definitie("spoedpost_contacten")["title"].startswith("VERZONNEN: Contacten"))
        self.assertEqual(meting.definitie("werkzame_huisartsen")["title"], "Werkzame huisartsen")

    def test_unit_of_the_axis(self):
        meting = open_meting(LAKE)
        self.assertEqual(meting.eenheid("spoedpost_contacten"), "contacten per 1.000 inwoners")
        self.assertEqual(meting.eenheid("niet_ingeschreven"), "procent")

    def test_break_that_is_context_or_of_a_breakdown_is_none_for_the_totals(self):
        meting = open_meting(LAKE)
        self.assertEqual(list(meting.breuken("spoedpost_contacten", meting.regio("nederland", "NL"))), ["2021"])


class Grafiek(unittest.TestCase):
    def test_line_stops_at_a_break_and_where_there_is_no_value(self):
        series = pl.DataFrame({"period": ["2019", "2020", "2021", "2022", "2023"], "value": [1.0, 2.0, 3.0, None, 4.0]})
        self.assertEqual(grafiek._stukken(series, ["2021"])["stuk"].to_list(), [0, 0, 1, 2, 3])

    def test_what_is_hidden_or_missing_is_a_word_and_no_point(self):
        series = pl.DataFrame(
            {
                "period": ["2022", "2023", "2024"],
                "status": ["waarde", "beschermd", "ontbreekt"],
                "value": [1.0, None, None],
                "lower": [0.5, None, None],
                "upper": [1.5, None, None],
            }
        )
        chart = grafiek.reeks(series, "procent", "").to_dict()
        (above, strip), drawn = chart["vconcat"], chart["datasets"]
        self.assertEqual([row["period"] for row in drawn[above["layer"][2]["data"]["name"]]], ["2022"])
        self.assertEqual([row["woord"] for row in drawn[strip["data"]["name"]]], ["beschermd", "ontbreekt"])


if __name__ == "__main__":
    unittest.main()
