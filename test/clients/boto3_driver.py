"""boto3 behind JSON lines (driver_protocol.py). First argument: a JSON object of settings.

Beside operations, `wait:NAME` runs the client's own waiter of that name on the input.
"""

import json
import sys

import boto3
import botocore.exceptions
from botocore import xform_name
from botocore.config import Config
from driver_protocol import encode, serve

settings = json.loads(sys.argv[1])

if settings["trustAll"]:
    import urllib3

    urllib3.disable_warnings()

client = boto3.session.Session().client(
    settings["service"],
    endpoint_url=settings["endpoint"],
    region_name=settings["region"],
    aws_access_key_id=settings["accessKeyId"],
    aws_secret_access_key=settings["secretAccessKey"],
    verify=False if settings["trustAll"] else None,
    config=Config(
        retries={"total_max_attempts": 1},
        parameter_validation=settings["clientValidation"],
        max_pool_connections=16,
    ),
)

NO_ANSWER = (
    botocore.exceptions.HTTPClientError,
    botocore.exceptions.ConnectionError,
    botocore.exceptions.WaiterError,
)


def call(operation, input):
    try:
        if operation.startswith("wait:"):
            client.get_waiter(operation[len("wait:") :]).wait(**input)
            return {"output": {}}
        method = getattr(client, xform_name(operation), None)
        if method is None:
            return {"refused": f"boto3 {boto3.__version__} has no operation {operation}"}
        output = method(**input)
    except botocore.exceptions.ClientError as error:
        told = error.response.get("Error", {})
        return {
            "error": {
                "code": told.get("Code"),
                "message": told.get("Message") or None,
                "httpStatus": error.response.get("ResponseMetadata", {}).get("HTTPStatusCode"),
            }
        }
    except NO_ANSWER:
        raise
    except (botocore.exceptions.BotoCoreError, TypeError) as error:
        return {"refused": str(error)}
    output.pop("ResponseMetadata", None)
    for streamed in ("Body", "Payload"):
        if hasattr(output.get(streamed), "read"):
            output[streamed] = output[streamed].read()
    return {"output": encode(output)}


serve(call, threads=8, version=f"boto3 {boto3.__version__}, botocore {botocore.__version__}")
