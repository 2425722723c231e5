#!/bin/sh
# The same course by the AWS CLI. Needs aws and python3, which packs the code.
set -eu
cd "$(dirname "$0")"

export AWS_DEFAULT_REGION=ap-south-1 AWS_PAGER=""
STREAM=your_stream_name # stands in the course's code
BUCKET=demokinesis
DELIVERY=demo-delivery
ROLE=demo-kinesis-role
DELIVERY_ROLE=KinesisFirehoseServiceRole-demo
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

trust() { # SERVICE
  printf '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},"Action":"sts:AssumeRole"}]}' "$1"
}

create_function() { # NAME FOLDER FILE HANDLER
  (cd "$2" && python3 -m zipfile -c "$WORK/$1.zip" "$3")
  aws lambda create-function --function-name "$1" --runtime python3.13 --role "$ROLE_ARN" --handler "$4" \
    --zip-file "fileb://$WORK/$1.zip" --query FunctionArn --output text
  aws lambda wait function-active-v2 --function-name "$1"
}

invoke() { # NAME: what it answered, and the end of its log
  aws lambda invoke --function-name "$1" --log-type Tail --query LogResult --output text --cli-read-timeout 0 \
    "$WORK/$1.json" > "$WORK/$1.log"
  echo "$1: $(cat "$WORK/$1.json")"
  base64 -d < "$WORK/$1.log"
}

# 1. The role, with the two policies of the course.
ROLE_ARN=$(aws iam create-role --role-name "$ROLE" --assume-role-policy-document "$(trust lambda.amazonaws.com)" \
  --query Role.Arn --output text)
for policy in AmazonKinesisFullAccess AmazonKinesisFirehoseFullAccess; do
  aws iam attach-role-policy --role-name "$ROLE" --policy-arn "arn:aws:iam::aws:policy/$policy"
done
echo "Role: $ROLE_ARN"

# 2. The stream.
aws kinesis create-stream --stream-name "$STREAM" --shard-count 1
aws kinesis wait stream-exists --stream-name "$STREAM"
STREAM_ARN=$(aws kinesis describe-stream-summary --stream-name "$STREAM" \
  --query StreamDescriptionSummary.StreamARN --output text)
echo "Stream: $STREAM_ARN"

# 3. The function that writes.
create_function write-kstream writer write-kstream.py write-kstream.lambda_handler
invoke write-kstream

# 4. The function that reads: from now on, until its three seconds are over. Meanwhile the other one writes.
create_function read-kstream reader lambda_function.py lambda_function.lambda_handler
invoke read-kstream > "$WORK/reading" &
READING=$!
while kill -0 "$READING" 2> /dev/null; do
  aws lambda invoke --function-name write-kstream "$WORK/again.json" > /dev/null
done
wait "$READING"
cat "$WORK/reading"

# 5. The bucket.
aws s3api create-bucket --bucket "$BUCKET" --create-bucket-configuration "LocationConstraint=$AWS_DEFAULT_REGION" \
  --query Location --output text

# 6. The delivery stream, with a role of its own.
DELIVERY_ROLE_ARN=$(aws iam create-role --role-name "$DELIVERY_ROLE" \
  --assume-role-policy-document "$(trust firehose.amazonaws.com)" --query Role.Arn --output text)
cat > "$WORK/policy.json" << END
{"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Resource": ["arn:aws:s3:::$BUCKET", "arn:aws:s3:::$BUCKET/*"], "Action": ["s3:AbortMultipartUpload",
    "s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:PutObject"]},
  {"Effect": "Allow", "Resource": "$STREAM_ARN", "Action": ["kinesis:DescribeStream", "kinesis:GetShardIterator",
    "kinesis:GetRecords", "kinesis:ListShards"]}]}
END
aws iam put-role-policy --role-name "$DELIVERY_ROLE" --policy-name delivery --policy-document "file://$WORK/policy.json"
aws firehose create-delivery-stream --delivery-stream-name "$DELIVERY" --delivery-stream-type KinesisStreamAsSource \
  --kinesis-stream-source-configuration "KinesisStreamARN=$STREAM_ARN,RoleARN=$DELIVERY_ROLE_ARN" \
  --extended-s3-destination-configuration "RoleARN=$DELIVERY_ROLE_ARN,BucketARN=arn:aws:s3:::$BUCKET,BufferingHints={SizeInMBs=1,IntervalInSeconds=60}" \
  --query DeliveryStreamARN --output text
STATUS=CREATING
while [ "$STATUS" = CREATING ]; do
  STATUS=$(aws firehose describe-delivery-stream --delivery-stream-name "$DELIVERY" \
    --query DeliveryStreamDescription.DeliveryStreamStatus --output text)
done
echo "Delivery stream: $STATUS"

# 7. Ten more records, and the objects that they become.
invoke write-kstream
echo "Waiting for the buffer: 60 seconds or 1 MiB"
KEY=None
while [ "$KEY" = None ]; do
  sleep 1
  KEY=$(aws s3api list-objects-v2 --bucket "$BUCKET" --query 'Contents[0].Key' --output text)
done
echo "s3://$BUCKET/$KEY"
aws s3api get-object --bucket "$BUCKET" --key "$KEY" "$WORK/object" --query ContentLength --output text
cat "$WORK/object"
echo
