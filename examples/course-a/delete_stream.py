"""Step 5: clean up. On AWS a stream costs money for every hour that it exists; what was saved stays in the lake."""

import boto3

STREAM_NAME = "user-events-stream"

kinesis = boto3.client("kinesis", region_name="us-east-1")

if __name__ == "__main__":
    kinesis.delete_stream(StreamName=STREAM_NAME)
    kinesis.get_waiter("stream_not_exists").wait(StreamName=STREAM_NAME, WaiterConfig={"Delay": 1})
    print(f"Stream {STREAM_NAME} is gone")
