"""Follows a shard with boto3, subscription after subscription, until `count` records came. Prints a line for each of: subscribed, record TEXT, ended."""

import sys

import boto3

endpoint, consumer_arn, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
kinesis = boto3.client(
    "kinesis", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test"
)
position = {"Type": "TRIM_HORIZON"}
seen = 0
while seen < count:
    answer = kinesis.subscribe_to_shard(ConsumerARN=consumer_arn, ShardId="shardId-000000000000", StartingPosition=position)
    print("subscribed", flush=True)
    for event in answer["EventStream"]:
        pushed = event["SubscribeToShardEvent"]
        position = {"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": pushed["ContinuationSequenceNumber"]}
        for record in pushed["Records"]:
            print("record", record["Data"].decode(), flush=True)
            seen += 1
        if seen >= count:
            break
    else:
        print("ended", flush=True)
    answer["EventStream"].close()
