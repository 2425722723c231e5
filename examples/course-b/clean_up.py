"""Everything goes: first what reads and writes, then what it read and wrote, at last the roles. What is not there is passed over."""

import time

import boto3
from botocore.exceptions import ClientError

REGION = "ap-south-1"
STREAM = "your_stream_name"
BUCKET = "demokinesis"
DELIVERY = "demo-delivery"
FUNCTIONS = ["write-kstream", "read-kstream"]
ROLES = ["demo-kinesis-role", "KinesisFirehoseServiceRole-demo"]
ABSENT = {"ResourceNotFoundException", "NoSuchBucket", "NoSuchEntity", "404"}

iam = boto3.client("iam", region_name=REGION)
kinesis = boto3.client("kinesis", region_name=REGION)
functions = boto3.client("lambda", region_name=REGION)
firehose = boto3.client("firehose", region_name=REGION)
bucket = boto3.resource("s3", region_name=REGION).Bucket(BUCKET)


def delete_delivery_stream():
    firehose.delete_delivery_stream(DeliveryStreamName=DELIVERY)
    while DELIVERY in firehose.list_delivery_streams()["DeliveryStreamNames"]:
        time.sleep(0.2)


def delete_stream():
    kinesis.delete_stream(StreamName=STREAM)
    kinesis.get_waiter("stream_not_exists").wait(StreamName=STREAM, WaiterConfig={"Delay": 1})


def delete_bucket():
    # A bucket is deleted only when nothing is in it.
    bucket.objects.all().delete()
    bucket.delete()


def delete_role(name):
    # A role goes only when no policy is with it any more.
    for policy in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]:
        iam.detach_role_policy(RoleName=name, PolicyArn=policy["PolicyArn"])
    for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]:
        iam.delete_role_policy(RoleName=name, PolicyName=policy)
    iam.delete_role(RoleName=name)


def gone(what, delete):
    try:
        delete()
    except ClientError as error:
        if error.response["Error"]["Code"] not in ABSENT:
            raise
    else:
        print(f"{what} is gone")


if __name__ == "__main__":
    gone(f"Delivery stream {DELIVERY}", delete_delivery_stream)
    for name in FUNCTIONS:
        gone(f"Function {name}", lambda: functions.delete_function(FunctionName=name))
    gone(f"Stream {STREAM}", delete_stream)
    gone(f"Bucket {BUCKET}", delete_bucket)
    for name in ROLES:
        gone(f"Role {name}", lambda: delete_role(name))
