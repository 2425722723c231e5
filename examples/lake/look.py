"""What lies in the lake's bucket, zone by zone, as any S3 client sees it."""

import boto3

BUCKET = "user-events-lake"

s3 = boto3.client("s3", region_name="us-east-1")
for zone in ["raw/", "processed/", "curated/", "quarantine/"]:
    print(zone)
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=zone):
        for found in page.get("Contents", []):
            if not found["Key"].endswith("/"):
                print(f"  {found['Size']:>8}  {found['Key']}")
