import boto3
from datetime import datetime
import time

def lambda_handler(event, context):
    stream_name = "your_stream_name"

    kinesis_client = boto3.client("kinesis", region_name="ap-south-1")
    response = kinesis_client.describe_stream(StreamName=stream_name)
    my_shard_id = response["StreamDescription"]["Shards"][0]["ShardId"]

    shard_iterator = kinesis_client.get_shard_iterator(
        StreamName=stream_name, ShardId=my_shard_id, ShardIteratorType="LATEST"
    )
    my_shard_iterator = shard_iterator["ShardIterator"]
    record_response = kinesis_client.get_records(
        ShardIterator=my_shard_iterator, Limit=100
    )

    while "NextShardIterator" in record_response:
        record_response = kinesis_client.get_records(
            ShardIterator=record_response["NextShardIterator"], Limit=2
        )
        if record_response["Records"]:
            print(record_response)
