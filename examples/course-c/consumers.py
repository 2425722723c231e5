"""Step 4: a stream has at most 20 registered consumers, and at most 5 that are being registered at a time."""

import time

from botocore.exceptions import ClientError

from lab import complaint, describe, kinesis, make_stream

STREAM = "lab-consumers"
CONSUMERS_MAX = 20


def register(stream_arn, number):
    """True when there is one more. What is only too fast is tried again."""
    while True:
        try:
            kinesis.register_stream_consumer(StreamARN=stream_arn, ConsumerName=f"application-{number:02}")
            return None
        except kinesis.exceptions.LimitExceededException as error:
            registered = kinesis.list_stream_consumers(StreamARN=stream_arn)["Consumers"]
            if len(registered) == CONSUMERS_MAX and all(each["ConsumerStatus"] == "ACTIVE" for each in registered):
                return complaint(error)
            time.sleep(0.5)


if __name__ == "__main__":
    try:
        make_stream(STREAM)
        arn = describe(STREAM)["StreamARN"]
        for number in range(1, CONSUMERS_MAX + 2):
            refusal = register(arn, number)
            print(f"consumer {number}: {refusal or 'registered'}")
    except ClientError as error:
        raise SystemExit(complaint(error))
