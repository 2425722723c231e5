"""Step 5: wait until the delivery stream has written, and show what is in the dated sub-folders."""

import json
import sys
import time

import boto3

BUCKET = "demo-kinesis-bucket"
SECONDS_BETWEEN_LOOKS = 1

s3 = boto3.client("s3", region_name="ap-south-1")


def objects():
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
        yield from page.get("Contents", [])


def records_in(text):
    """Firehose puts records one after the other, with nothing between them: the end of one is found by reading it."""
    decoder = json.JSONDecoder()
    while text:
        record, end = decoder.raw_decode(text)
        yield record
        text = text[end:].lstrip()


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    print(f"Waiting for {wanted} records: the buffer of the delivery stream is written after 60 seconds or 1 MiB")
    while True:
        found = {}
        for each in objects():
            body = s3.get_object(Bucket=BUCKET, Key=each["Key"])["Body"].read().decode("utf-8")
            found[each["Key"]] = list(records_in(body))
        if sum(len(records) for records in found.values()) >= wanted:
            break
        time.sleep(SECONDS_BETWEEN_LOOKS)
    for key, records in found.items():
        print(f"s3://{BUCKET}/{key}: {len(records)} records")
        for record in records:
            print(f"  {record['prop']} {record['timestamp']} {record['the_data']}")
