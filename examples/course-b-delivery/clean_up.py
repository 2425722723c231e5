"""Step 6: everything goes: first what reads and writes, then what it read and wrote."""

import time

import boto3

REGION = "ap-south-1"
BUCKET = "demo-kinesis-bucket"
DELIVERY = "demo-delivery"
STREAM = "demo-kstream"

firehose = boto3.client("firehose", region_name=REGION)
kinesis = boto3.client("kinesis", region_name=REGION)
bucket = boto3.resource("s3", region_name=REGION).Bucket(BUCKET)

if __name__ == "__main__":
    firehose.delete_delivery_stream(DeliveryStreamName=DELIVERY)
    while DELIVERY in firehose.list_delivery_streams()["DeliveryStreamNames"]:
        time.sleep(0.2)
    print(f"Delivery stream {DELIVERY} is gone")
    kinesis.delete_stream(StreamName=STREAM)
    kinesis.get_waiter("stream_not_exists").wait(StreamName=STREAM, WaiterConfig={"Delay": 1})
    print(f"Stream {STREAM} is gone")
    # A bucket is deleted only when nothing is in it.
    bucket.objects.all().delete()
    bucket.delete()
    print(f"Bucket {BUCKET} is gone")
