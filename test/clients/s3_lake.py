"""Arrow, pandas, DuckDB and Delta Lake on a bucket. Arguments: endpoint, and the folder under which the server keeps buckets."""

import concurrent.futures
import importlib.resources
import sys

import deltalake
import duckdb
import pyarrow as pa
import pyarrow.dataset as dataset
import pyarrow.fs as fs
import pyarrow.parquet as parquet

endpoint, folder = sys.argv[1:3]
ROWS = 100_000

s3 = fs.S3FileSystem(
    access_key="test",
    secret_key="test",
    endpoint_override=endpoint.split("//")[1],
    scheme="http",
    region="us-east-1",
    allow_bucket_creation=True,
)


def ok(condition, what):
    assert condition, what
    print("ok", what)


def paths(prefix):
    return [info.path for info in s3.get_file_info(fs.FileSelector(prefix, recursive=True))]


s3.create_dir("arrow-lake")
table = pa.table({"n": list(range(ROWS)), "day": [f"2026-01-0{1 + i % 3}" for i in range(ROWS)]})
days = dataset.partitioning(pa.schema([("day", pa.string())]), flavor="hive")
dataset.write_dataset(table, "arrow-lake/orders", filesystem=s3, format="parquet", partitioning=days)
back = dataset.dataset("arrow-lake/orders", filesystem=s3, partitioning="hive").to_table()
ok(back.num_rows == ROWS and sorted(back["n"].to_pylist()) == list(range(ROWS)), "a partitioned dataset of Arrow")
ok(sum(path.endswith(".parquet") for path in paths("arrow-lake/orders")) == 3, "one file a partition")

frame = parquet.read_table("arrow-lake/orders", filesystem=s3).to_pandas()
sums = {str(day): int(n) for day, n in frame.groupby("day", observed=True).n.sum().items()}
ok(sum(sums.values()) == ROWS * (ROWS - 1) // 2, "pandas")

with s3.open_output_stream("arrow-lake/streamed") as stream:
    for i in range(12):
        stream.write(bytes([i]) * (2 << 20))
ok(s3.get_file_info("arrow-lake/streamed").size == 24 << 20, "a stream of unknown length, in parts")
with s3.open_input_file("arrow-lake/streamed") as file:
    file.seek(5 << 20)
    ok(file.read(3) == b"\x02\x02\x02", "a range of it")
s3.move("arrow-lake/streamed", "arrow-lake/moved")
ok("arrow-lake/moved" in paths("arrow-lake") and "arrow-lake/streamed" not in paths("arrow-lake"), "moving it")
try:
    s3.open_input_file("arrow-lake/none")
    ok(False, "an object that is not there was opened")
except FileNotFoundError:
    ok(True, "an object that is not there")

def days_in(where):
    found = duckdb.sql(
        f"SELECT day, sum(n)::BIGINT FROM read_parquet('{where}/orders/**/*.parquet', hive_partitioning = true) GROUP BY day"
    ).fetchall()
    return {str(day): n for day, n in found}


ok(days_in(f"{folder}/arrow-lake") == sums, "DuckDB on the files of the bucket")

# DuckDB speaks S3 through an extension, which it would download.
extensions = importlib.resources.files("duckdb_extension_httpfs") / "extensions"
duckdb.sql(f"LOAD '{next(extensions.glob('*/httpfs.duckdb_extension'))}'")
duckdb.sql(
    f"CREATE SECRET (TYPE s3, KEY_ID 'test', SECRET 'test', REGION 'us-east-1', "
    f"ENDPOINT '{endpoint.split('//')[1]}', USE_SSL false, URL_STYLE 'path')"
)
ok(days_in("s3://arrow-lake") == sums, "DuckDB over S3")
duckdb.sql(
    "COPY (SELECT i AS n, i % 2 AS half FROM range(100000) t(i)) TO 's3://arrow-lake/duck' (FORMAT parquet, PARTITION_BY half)"
)
written = dataset.dataset("arrow-lake/duck", filesystem=s3, partitioning="hive").to_table()
ok(sorted(written["n"].to_pylist()) == list(range(ROWS)), "what DuckDB writes to S3")
s3.delete_dir("arrow-lake/duck")
s3.delete_dir("arrow-lake/orders")

# Each version of a Delta table is an object that only one of its writers can put.
options = {
    "AWS_ENDPOINT_URL": endpoint,
    "AWS_ALLOW_HTTP": "true",
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_REGION": "us-east-1",
    "aws_conditional_put": "etag",
}
WRITERS = 4


def append(_):
    for _ in range(20):
        try:
            return deltalake.write_deltalake("s3://arrow-lake/delta", table, storage_options=options, mode="append")
        except deltalake.exceptions.CommitFailedError:
            continue
    raise AssertionError("a writer of Delta Lake never got on")


deltalake.write_deltalake("s3://arrow-lake/delta", table, storage_options=options)
with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
    list(pool.map(append, range(WRITERS)))
delta = deltalake.DeltaTable("s3://arrow-lake/delta", storage_options=options)
rows = delta.to_pyarrow_table().num_rows
ok(delta.version() == WRITERS and rows == ROWS * (WRITERS + 1), "writers of Delta Lake at the same time")
s3.delete_dir("arrow-lake/delta")
ok(paths("arrow-lake") == ["arrow-lake/moved"], "deleting a folder")
