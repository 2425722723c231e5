"""Step 3: a shard gives 2 MiB and answers 5 calls a second to all pollers together; an enhanced fan-out consumer has 2 MiB for itself.

    python shared_reads.py fill         makes the stream and writes 6 MiB into its one shard, at the pace a shard takes them
    python shared_reads.py poll         three consumers poll it in turns, four times each
    python shared_reads.py gulp         one call without a limit, and another one after it
    python shared_reads.py register     registers three consumers for enhanced fan-out
    python shared_reads.py fan-out      the three are pushed what they can be pushed, at the same time
"""

import sys
import threading
import time

from botocore.exceptions import ClientError

from lab import MIB, complaint, kinesis, make_stream, open_shards, put_all

STREAM = "lab-reads"
RECORD_BYTES = 50 * 1024
RECORDS = 6 * MIB // RECORD_BYTES
CONSUMERS = ("billing", "fraud", "search")


def fill():
    make_stream(STREAM)
    left = [{"PartitionKey": f"user-{i}", "Data": bytes(RECORD_BYTES)} for i in range(RECORDS)]
    while left:
        # Twenty fill a second nearly; whoever sends faster is refused, waits, and sends the rest.
        accepted, _ = put_all(STREAM, left[:20])
        left = left[accepted:]
        time.sleep(0.2)
    print(f"{RECORDS} records of {RECORD_BYTES} bytes are in {STREAM}")


def iterator():
    (shard_id,) = open_shards(STREAM)
    return kinesis.get_shard_iterator(StreamName=STREAM, ShardId=shard_id, ShardIteratorType="TRIM_HORIZON")["ShardIterator"]


def poll():
    iterators = {name: iterator() for name in CONSUMERS}
    answers = dict.fromkeys(CONSUMERS, 0)
    received = dict.fromkeys(CONSUMERS, 0)
    refusals = dict.fromkeys(CONSUMERS, 0)
    text = None
    for _ in range(4):
        for name in CONSUMERS:
            try:
                page = kinesis.get_records(ShardIterator=iterators[name], Limit=8)
            except ClientError as error:
                refusals[name] += 1
                text = text or complaint(error)
                continue
            iterators[name] = page["NextShardIterator"]
            answers[name] += 1
            received[name] += sum(len(record["Data"]) for record in page["Records"])
    for name in CONSUMERS:
        print(f"{name}: {answers[name]} answers with {received[name] / MIB:.2f} MiB, {refusals[name]} refusals")
    print(f"together: {sum(answers.values())} answers with {sum(received.values()) / MIB:.2f} MiB")
    if text:
        print(f"  {text}")


def gulp():
    page = kinesis.get_records(ShardIterator=iterator())
    print(f"one call: {sum(len(record['Data']) for record in page['Records']) / MIB:.2f} MiB")
    try:
        kinesis.get_records(ShardIterator=page["NextShardIterator"])
        print("the next call was answered, too")
    except ClientError as error:
        print(f"the next call: {complaint(error)}")


def register(name, stream_arn):
    kinesis.register_stream_consumer(StreamARN=stream_arn, ConsumerName=name)
    while True:
        consumer = kinesis.describe_stream_consumer(StreamARN=stream_arn, ConsumerName=name)["ConsumerDescription"]
        if consumer["ConsumerStatus"] == "ACTIVE":
            return consumer["ConsumerARN"]
        time.sleep(0.2)


def be_pushed(consumer_arn, shard_id, received, name):
    """Takes a second's worth, and goes."""
    subscription = kinesis.subscribe_to_shard(
        ConsumerARN=consumer_arn, ShardId=shard_id, StartingPosition={"Type": "TRIM_HORIZON"}
    )
    events = subscription["EventStream"]
    for event in events:
        received[name] += sum(len(record["Data"]) for record in event["SubscribeToShardEvent"]["Records"])
        if received[name] >= 2 * MIB - RECORD_BYTES:
            break
    events.close()


def fan_out(step):
    arn = kinesis.describe_stream_summary(StreamName=STREAM)["StreamDescriptionSummary"]["StreamARN"]
    if step == "register":
        for name in CONSUMERS:
            register(name, arn)
        print(f"registered: {', '.join(CONSUMERS)}")
        return
    (shard_id,) = open_shards(STREAM)
    consumers = {each["ConsumerName"]: each["ConsumerARN"] for each in kinesis.list_stream_consumers(StreamARN=arn)["Consumers"]}
    received = dict.fromkeys(CONSUMERS, 0)
    threads = [threading.Thread(target=be_pushed, args=(consumers[name], shard_id, received, name)) for name in CONSUMERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in CONSUMERS:
        print(f"{name}: was pushed {received[name] / MIB:.2f} MiB")
    print(f"together: {sum(received.values()) / MIB:.2f} MiB")


if __name__ == "__main__":
    step = sys.argv[1] if len(sys.argv) > 1 else ""
    if step == "fill":
        fill()
    elif step == "poll":
        poll()
    elif step == "gulp":
        gulp()
    elif step in ("register", "fan-out"):
        fan_out(step)
    else:
        raise SystemExit(__doc__)
