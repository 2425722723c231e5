"""Reads Parquet files with Arrow and with DuckDB, and prints a line for each: the types and rows that each saw, as text."""

import base64
import json
import sys

import duckdb
import pyarrow
import pyarrow.parquet


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return str(value)


for path in sys.argv[1:]:
    table = pyarrow.parquet.read_table(path)
    columns = [field.name for field in table.schema]
    described = duckdb.sql(f"describe select * from '{path}'").fetchall()
    rows = duckdb.sql(f"select * from '{path}'").fetchall()
    lists = [table.column(at).to_pylist() for at in range(table.num_columns)]
    seen = {
        "arrow": {
            "types": [[field.name, str(field.type)] for field in table.schema],
            "rows": [[plain(column[row]) for column in lists] for row in range(table.num_rows)],
        },
        "duckdb": {
            "types": [[name, kind] for name, kind, *_ in described],
            "rows": [[plain(value) for value in row] for row in rows],
        },
    }
    print(json.dumps(seen))
