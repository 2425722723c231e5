"""Subscribes to a shard with boto3 and prints what it is given: one JSON line, {"texts": [...], "shapes": [...]}, once `count` records came."""

import json
import sys

import boto3

endpoint, consumer_arn, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
kinesis = boto3.client(
    "kinesis", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test"
)
answer = kinesis.subscribe_to_shard(
    ConsumerARN=consumer_arn, ShardId="shardId-000000000000", StartingPosition={"Type": "TRIM_HORIZON"}
)
texts, shapes = [], []
for event in answer["EventStream"]:
    pushed = event["SubscribeToShardEvent"]
    shapes.append(sorted(pushed))
    texts += [record["Data"].decode() for record in pushed["Records"]]
    if len(texts) >= count:
        break
answer["EventStream"].close()
print(json.dumps({"texts": texts, "shapes": shapes}))
