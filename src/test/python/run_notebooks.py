"""Runs every notebook on the lake in IZA_LAKE, and sees to it that none is committed with outputs.

A notebook that cannot be run is worse than none: it looks as if it had been tried. Those that need
Spark are run with --spark only, for they also need the jar; without it only their outputs are looked at.
"""

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat.validator import NotebookValidationError

HOME = Path(__file__).resolve().parents[3]
NOTEBOOKS = HOME / "notebooks"
CELL_SECONDS = 120
NEEDS_SPARK = {"04-spark.ipynb"}


class Failed(Exception):
    """Says in one sentence what is wrong with a notebook."""


def check_stripped(notebook):
    """Outputs hold figures of whoever ran it last, and make every difference unreadable."""
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.get("outputs") or cell.get("execution_count"):
            raise Failed(
                f"cell {number} has outputs: clear all outputs (in Jupyter: Edit, Clear Outputs of All Cells) and save."
            )


def failing_cell(notebook):
    """The number of the first cell that ended in an error."""
    for number, cell in enumerate(notebook.cells, start=1):
        if any(output.output_type == "error" for output in cell.get("outputs", [])):
            return number
    return 0


def execute(notebook):
    """Runs the cells in order, in the folder of the notebooks; nothing is written back."""
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": str(NOTEBOOKS)}},
    )
    try:
        client.execute()
    except CellExecutionError as error:
        raise Failed(f"cell {failing_cell(notebook)}: {error.ename}: {error.evalue}") from error
    except NotebookValidationError as error:
        raise Failed("a cell gives an output that no notebook can hold.") from error
    except CellTimeoutError as error:
        raise Failed(f"a cell took longer than {CELL_SECONDS} seconds.") from error
    except DeadKernelError as error:
        raise Failed("the kernel died: is there enough memory?") from error


def run(path, spark):
    """Whether this notebook is stripped and runs; says so on a line."""
    skipped = path.name in NEEDS_SPARK and not spark
    try:
        notebook = nbformat.read(path, as_version=4)
        check_stripped(notebook)
        if not skipped:
            execute(notebook)
    except Failed as failure:
        print(f"FAILED {path.name}: {failure}")
        return False
    print(f"passed {path.name}{' (not run: it needs --spark)' if skipped else ''}")
    return True


def main():
    """Runs all; the exit code is 1 when one failed and 2 when there is nothing to run."""
    if "IZA_LAKE" in os.environ:
        # The notebooks run in their own folder, where a relative path would mean something else.
        os.environ["IZA_LAKE"] = str(Path(os.environ["IZA_LAKE"]).resolve())
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    if not paths:
        print(f"There are no notebooks in {NOTEBOOKS}.")
        return 2
    results = [run(path, "--spark" in sys.argv[1:]) for path in paths]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
