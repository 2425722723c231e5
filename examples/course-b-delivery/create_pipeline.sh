#!/bin/sh
# Steps 1 to 3 with the AWS CLI: a stream, a bucket, and a delivery stream from the one into the other.
set -eu

STREAM=demo-kstream
BUCKET=demo-kinesis-bucket
DELIVERY=demo-delivery
REGION=ap-south-1
# The role that Firehose acts as. On AWS it must exist and trust firehose.amazonaws.com.
ROLE=arn:aws:iam::000000000000:role/demo-kinesis-role

aws kinesis create-stream --stream-name "$STREAM" --shard-count 1 --region "$REGION"
aws kinesis wait stream-exists --stream-name "$STREAM" --region "$REGION"
STREAM_ARN=$(aws kinesis describe-stream-summary --stream-name "$STREAM" --region "$REGION" \
  --query StreamDescriptionSummary.StreamARN --output text)
echo "Stream: $STREAM_ARN"

aws s3api create-bucket --bucket "$BUCKET" --region "$REGION" \
  --create-bucket-configuration "LocationConstraint=$REGION" --query Location --output text

aws firehose create-delivery-stream --delivery-stream-name "$DELIVERY" --region "$REGION" \
  --delivery-stream-type KinesisStreamAsSource \
  --kinesis-stream-source-configuration "KinesisStreamARN=$STREAM_ARN,RoleARN=$ROLE" \
  --extended-s3-destination-configuration "RoleARN=$ROLE,BucketARN=arn:aws:s3:::$BUCKET,BufferingHints={SizeInMBs=1,IntervalInSeconds=60}" \
  --query DeliveryStreamARN --output text

# What is put into the stream before this moment is not delivered.
STATUS=CREATING
while [ "$STATUS" = CREATING ]; do
  STATUS=$(aws firehose describe-delivery-stream --delivery-stream-name "$DELIVERY" --region "$REGION" \
    --query DeliveryStreamDescription.DeliveryStreamStatus --output text)
  echo "Delivery stream: $STATUS"
done
