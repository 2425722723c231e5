"""Reads a Parquet file with Arrow and with DuckDB, and prints what each saw: types and rows as text."""

import json
import sys

import duckdb
import pyarrow.parquet


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, bytes):
        return value.decode()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return str(value)


path = sys.argv[1]
table = pyarrow.parquet.read_table(path)
columns = [field.name for field in table.schema]
described = duckdb.sql(f"describe select * from '{path}'").fetchall()
rows = duckdb.sql(f"select * from '{path}'").fetchall()
print(
    json.dumps(
        {
            "arrow": {
                "types": {field.name: str(field.type) for field in table.schema},
                "rows": [plain({name: row[name] for name in columns}) for row in table.to_pylist()],
            },
            "duckdb": {
                "types": {name: kind for name, kind, *_ in described},
                "rows": [plain(dict(zip(columns, row))) for row in rows],
            },
        }
    )
)
