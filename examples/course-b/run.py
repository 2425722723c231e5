"""The course, step by step, by boto3: `python run.py` does all of it, `python run.py role stream` only those steps."""

import argparse
import base64
import io
import json
import threading
import time
import zipfile
from pathlib import Path

import boto3
from botocore.config import Config

REGION = "ap-south-1"
# The very name that stands in the course's code: a stream of this name, and the code needs no other.
STREAM = "your_stream_name"
BUCKET = "demokinesis"
DELIVERY = "demo-delivery"
ROLE = "demo-kinesis-role"
POLICIES = ["AmazonKinesisFullAccess", "AmazonKinesisFirehoseFullAccess"]
# What the console of Firehose makes by itself with a delivery stream.
DELIVERY_ROLE = "KinesisFirehoseServiceRole-demo"
RUNTIME = "python3.13"
FOLDER = Path(__file__).parent
SECONDS_BETWEEN_LOOKS = 1

# The end of an invocation may be up to 15 minutes away.
patient = Config(region_name=REGION, read_timeout=910, retries={"max_attempts": 0})
iam = boto3.client("iam", region_name=REGION)
kinesis = boto3.client("kinesis", region_name=REGION)
functions = boto3.client("lambda", config=patient)
s3 = boto3.client("s3", region_name=REGION)
firehose = boto3.client("firehose", region_name=REGION)
logs = boto3.client("logs", region_name=REGION)


def role(options):
    created = iam.create_role(
        RoleName=ROLE,
        AssumeRolePolicyDocument=trust("lambda.amazonaws.com"),
        Description="Allows Lambda functions to call AWS services on your behalf.",
    )
    for name in POLICIES:
        iam.attach_role_policy(RoleName=ROLE, PolicyArn=f"arn:aws:iam::aws:policy/{name}")
    attached = iam.list_attached_role_policies(RoleName=ROLE)["AttachedPolicies"]
    print(f"Role: {created['Role']['Arn']}")
    print(f"  with {', '.join(sorted(policy['PolicyName'] for policy in attached))}")


def stream(options):
    kinesis.create_stream(StreamName=STREAM, ShardCount=1)
    kinesis.get_waiter("stream_exists").wait(StreamName=STREAM, WaiterConfig={"Delay": 1})
    print(f"Stream: {kinesis.describe_stream_summary(StreamName=STREAM)['StreamDescriptionSummary']['StreamARN']}")


def writer(options):
    # The course renames the file; the handler has to follow, which its pictures leave out.
    create_function("write-kstream", FOLDER / "writer" / "write-kstream.py", "write-kstream.lambda_handler")
    print_result("write-kstream", invoke("write-kstream"))
    print(f"Records in the stream: {len(records_in_stream())}")


def reader(options):
    create_function("read-kstream", FOLDER / "reader" / "lambda_function.py", "lambda_function.lambda_handler")
    if options.reader_seconds != 3:
        functions.update_function_configuration(FunctionName="read-kstream", Timeout=options.reader_seconds)
        functions.get_waiter("function_updated_v2").wait(FunctionName="read-kstream", WaiterConfig={"Delay": 1})
    # It reads from "now" on, for as long as it is allowed to run: while it does, the other one writes.
    answers = []
    reading = threading.Thread(target=lambda: answers.append(invoke("read-kstream")))
    reading.start()
    while reading.is_alive():
        invoke("write-kstream")
        reading.join(timeout=0.2)
    print_result("read-kstream", answers[0])
    groups = [group["logGroupName"] for group in logs.describe_log_groups()["logGroups"]]
    print(f"Log groups: {', '.join(groups) if groups else 'none, since the role may not write logs'}")


def bucket(options):
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
    print(f"Bucket: {BUCKET}")


def delivery(options):
    stream_arn = kinesis.describe_stream_summary(StreamName=STREAM)["StreamDescriptionSummary"]["StreamARN"]
    created = iam.create_role(RoleName=DELIVERY_ROLE, AssumeRolePolicyDocument=trust("firehose.amazonaws.com"))
    iam.put_role_policy(RoleName=DELIVERY_ROLE, PolicyName="delivery", PolicyDocument=delivery_policy(stream_arn))
    role_arn = created["Role"]["Arn"]
    answer = firehose.create_delivery_stream(
        DeliveryStreamName=DELIVERY,
        DeliveryStreamType="KinesisStreamAsSource",
        KinesisStreamSourceConfiguration={"KinesisStreamARN": stream_arn, "RoleARN": role_arn},
        ExtendedS3DestinationConfiguration={
            "BucketARN": f"arn:aws:s3:::{BUCKET}",
            "RoleARN": role_arn,
            # The console's own would be 5 MiB and 300 seconds, which is long to look at an empty bucket.
            "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 60},
        },
    )
    while True:
        described = firehose.describe_delivery_stream(DeliveryStreamName=DELIVERY)["DeliveryStreamDescription"]
        if described["DeliveryStreamStatus"] != "CREATING":
            break
        time.sleep(SECONDS_BETWEEN_LOOKS)
    print(f"Delivery stream: {answer['DeliveryStreamARN']} {described['DeliveryStreamStatus']}")


def objects(options):
    print_result("write-kstream", invoke("write-kstream"))
    print("Waiting for its 10 records: the buffer is written after 60 seconds or 1 MiB", flush=True)
    found = {}
    while sum(len(records) for records in found.values()) < 10:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        listed = s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])
        for key in [each["Key"] for each in listed if each["Key"] not in found]:
            found[key] = list(records_in(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode()))
    for key, records in found.items():
        print(f"s3://{BUCKET}/{key}: {len(records)} records")
        for record in records:
            print(f"  {record['prop']} {record['timestamp']} {record['the_data']}")


def trust(service):
    statement = {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def delivery_policy(stream_arn):
    """What AWS's documentation of Firehose asks for: https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html"""
    to_bucket = ["AbortMultipartUpload", "GetBucketLocation", "GetObject", "ListBucket", "ListBucketMultipartUploads", "PutObject"]
    from_stream = ["DescribeStream", "GetShardIterator", "GetRecords", "ListShards"]
    statements = [
        {
            "Effect": "Allow",
            "Action": [f"s3:{action}" for action in to_bucket],
            "Resource": [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"],
        },
        {"Effect": "Allow", "Action": [f"kinesis:{action}" for action in from_stream], "Resource": stream_arn},
    ]
    return json.dumps({"Version": "2012-10-17", "Statement": statements})


def create_function(name, file, handler):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(file, file.name)
    role_arn = iam.get_role(RoleName=ROLE)["Role"]["Arn"]
    functions.create_function(
        FunctionName=name, Runtime=RUNTIME, Role=role_arn, Handler=handler, Code={"ZipFile": packed.getvalue()}
    )
    functions.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    print(f"Function: {functions.get_function(FunctionName=name)['Configuration']['FunctionArn']}")


def invoke(name):
    answer = functions.invoke(FunctionName=name, LogType="Tail")
    return answer.get("FunctionError"), answer["Payload"].read().decode(), base64.b64decode(answer["LogResult"]).decode()


def print_result(name, result):
    error, payload, log = result
    print(f"{name} {'succeeded' if error is None else 'failed'}: {payload}")
    for line in log.rstrip("\n").split("\n"):
        print(f"  | {line}")


def records_in_stream():
    shard = kinesis.list_shards(StreamName=STREAM)["Shards"][0]["ShardId"]
    start = kinesis.get_shard_iterator(StreamName=STREAM, ShardId=shard, ShardIteratorType="TRIM_HORIZON")
    return kinesis.get_records(ShardIterator=start["ShardIterator"])["Records"]


def records_in(text):
    """Firehose puts records one after the other, with nothing between them: the end of one is found by reading it."""
    decoder = json.JSONDecoder()
    while text:
        record, end = decoder.raw_decode(text)
        yield record
        text = text[end:].lstrip()


STEPS = {step.__name__: step for step in (role, stream, writer, reader, bucket, delivery, objects)}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help=f"of {', '.join(STEPS)}; none means all")
    parser.add_argument("--reader-seconds", type=int, default=3, help="timeout of the reader; Lambda's own is 3")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.steps if name not in STEPS]
    if unknown:
        parser.error(f"there is no step {unknown[0]}: {', '.join(STEPS)}")
    for name in chosen.steps or STEPS:
        STEPS[name](chosen)
