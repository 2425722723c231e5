"""Step 2: send order events, keyed by user, so that each user's orders stay in one shard and in order."""

import json

import boto3

STREAM_NAME = "user-events-stream"

kinesis = boto3.client("kinesis", region_name="us-east-1")

ORDERS = [
    ("user-17", "order-1001", 59.90, "placed"),
    ("user-42", "order-1002", 12.50, "placed"),
    ("user-17", "order-1001", 59.90, "paid"),
    ("user-88", "order-1003", 240.00, "placed"),
    ("user-42", "order-1002", 12.50, "cancelled"),
    ("user-17", "order-1001", 59.90, "shipped"),
]


def put_order_event(user_id, order_id, amount, status):
    event = {"user_id": user_id, "order_id": order_id, "amount": amount, "status": status}
    answer = kinesis.put_record(
        StreamName=STREAM_NAME,
        Data=json.dumps(event).encode("utf-8"),
        PartitionKey=user_id,
    )
    print(f"{user_id} {order_id} {status}: {answer['ShardId']} {answer['SequenceNumber']}")
    return answer


def put_many(events):
    """The same for up to 500 events in one request. Some may be refused while others are taken: look at FailedRecordCount."""
    answer = kinesis.put_records(
        StreamName=STREAM_NAME,
        Records=[{"Data": json.dumps(event), "PartitionKey": event["user_id"]} for event in events],
    )
    print(f"{len(answer['Records'])} events in one request, {answer['FailedRecordCount']} refused")
    return answer


if __name__ == "__main__":
    for order in ORDERS:
        put_order_event(*order)
    put_many([{"user_id": f"user-{number}", "page": "/basket"} for number in range(20)])
