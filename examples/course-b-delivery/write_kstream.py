"""Step 4: what the course has in a Lambda function, write-kstream.py: ten records into the stream."""

import calendar
import json
import random
from datetime import datetime, timezone

import boto3

STREAM_NAME = "demo-kstream"

k_client = boto3.client("kinesis", region_name="ap-south-1")


def lambda_handler(event, context):
    for _ in range(10):
        property_value = random.randint(0, 100)
        property_timestamp = calendar.timegm(datetime.now(timezone.utc).timetuple())
        the_data = "testString" + str(property_value)
        put_to_stream(the_data, property_value, property_timestamp)


def put_to_stream(the_data, property_value, property_timestamp):
    payload = {
        "prop": str(property_value),
        "timestamp": str(property_timestamp),
        "the_data": the_data,
    }
    put_response = k_client.put_record(StreamName=STREAM_NAME, Data=json.dumps(payload), PartitionKey=the_data)
    print(f"{put_response['ShardId']} {put_response['SequenceNumber']}")


if __name__ == "__main__":
    # Nobody calls it yet: this line does.
    lambda_handler({}, None)
