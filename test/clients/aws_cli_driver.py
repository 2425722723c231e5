"""The AWS command line (version 1, from PyPI) behind JSON lines (driver_protocol.py), one process per call.

Each process is forked from one that has loaded the program and done nothing else: to load it takes longer than most calls.

The shapes of botocore tell which members are blobs and times: version 1 takes blobs as plain text inside JSON, as
`fileb://` where the blob is a parameter of its own, and prints them in base64.
A body that streams is written into a file that the command is given, and read back from there.
First argument: a JSON object of settings; `aws` in it is the program.
"""

import base64
import datetime
import email.utils
import json
import os
import queue
import re
import socket
import sys
import tempfile
import traceback

import awscli
import awscli.clidriver
import botocore.session
from botocore import xform_name
from driver_protocol import encode, serve

settings = json.loads(sys.argv[1])
model = botocore.session.get_session().get_service_model(settings["service"])
scratch = tempfile.TemporaryDirectory(prefix="leat-aws-cli-")

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
    "AWS_ACCESS_KEY_ID": settings["accessKeyId"],
    "AWS_SECRET_ACCESS_KEY": settings["secretAccessKey"],
    "AWS_DEFAULT_REGION": settings["region"],
    "AWS_ENDPOINT_URL": settings["endpoint"],
    "AWS_MAX_ATTEMPTS": "1",
    "AWS_CONFIG_FILE": os.path.join(scratch.name, "config"),
    "AWS_SHARED_CREDENTIALS_FILE": os.path.join(scratch.name, "credentials"),
    "AWS_PAGER": "",
    # Where the program keeps its own, as it has noted when it was loaded.
    "AWS_DATA_PATH": os.environ["AWS_DATA_PATH"],
}

CALLS_AT_ONCE = 2
CALL_SECONDS_MAX = 60


class Forker:
    """Runs the program, one call after the other, each in a process of its own that has its arguments, its environment and no standard input."""

    def __init__(self):
        self.side, other = socket.socketpair()
        self.side.settimeout(CALL_SECONDS_MAX)
        if os.fork() == 0:
            self.side.close()
            with other, other.makefile("rw") as lines:
                for line in lines:
                    status = os.waitstatus_to_exitcode(os.waitpid(fork_program(**json.loads(line)), 0)[1])
                    lines.write(f"{status}\n")
                    lines.flush()
            os._exit(0)
        other.close()
        self.lines = self.side.makefile("rw")

    def run(self, arguments, folder):
        """What it ended with, and what it printed."""
        paths = {name: os.path.join(folder, name) for name in ("out", "err")}
        self.lines.write(json.dumps({"arguments": arguments, **paths}) + "\n")
        self.lines.flush()
        status = int(self.lines.readline())
        texts = [open(path, encoding="utf-8").read() for path in paths.values()]
        return status, *texts


def fork_program(arguments, out, err):
    pid = os.fork()
    if pid != 0:
        return pid
    status = 1
    try:
        for path, flags, descriptor in ((os.devnull, os.O_RDONLY, 0), (out, os.O_WRONLY | os.O_CREAT, 1), (err, os.O_WRONLY | os.O_CREAT, 2)):
            os.dup2(os.open(path, flags, 0o600), descriptor)
        os.environ.clear()
        os.environ.update(ENVIRONMENT)
        sys.argv = [settings["aws"], *arguments]
        status = awscli.clidriver.main()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


# What it loads when it begins to work is loaded for all.
awscli.clidriver.create_clidriver()
# Before there are threads, which do not survive a fork.
forkers = queue.SimpleQueue()
for _ in range(CALLS_AT_ONCE):
    forkers.put(Forker())

SERVICES = {"s3": "s3api"}

SERVICE_ERROR = re.compile(r"An error occurred \((?P<code>[^)]*)\) when calling the \w+ operation(?: \([^)]*\))?: ?(?P<message>.*)", re.DOTALL)


class Inexpressible(Exception):
    """An input that this program's JSON cannot carry."""


def input_json(shape, value):
    """The value as version 1 expects it in --cli-input-json."""
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            raise Inexpressible("the AWS command line takes blobs inside JSON as text, these bytes are not UTF-8") from None
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, dict):
        members = getattr(shape, "members", {})
        return {name: input_json(members.get(name), item) for name, item in value.items()}
    if isinstance(value, list):
        return [input_json(getattr(shape, "member", None), item) for item in value]
    return value


def output_value(shape, value):
    if shape is None:
        return value
    if shape.type_name == "blob":
        return base64.b64decode(value)
    if shape.type_name == "timestamp":
        if isinstance(value, (int, float)):
            return datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
        if value[:1].isalpha():
            return email.utils.parsedate_to_datetime(value)
        return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    if shape.type_name == "structure":
        return {name: output_value(shape.members.get(name), item) for name, item in value.items()}
    if shape.type_name == "list":
        return [output_value(shape.member, item) for item in value]
    return value


def call(operation, input):
    if operation not in model.operation_names:
        return {"refused": f"the AWS command line has no operation {operation}"}
    shapes = model.operation_model(operation)
    folder = tempfile.mkdtemp(dir=scratch.name)
    command = [SERVICES.get(settings["service"], settings["service"]), xform_name(operation, "-"), "--output", "json", "--no-paginate"]
    if settings["trustAll"]:
        command.append("--no-verify-ssl")
    if settings["service"] == "sqs":
        # Version 1 goes to AWS, whatever the environment says, unless it is told on the command line.
        command += ["--endpoint-url", settings["endpoint"]]
    rest = dict(input)
    code = dict(rest.get("Code", {})) if operation == "CreateFunction" else {}
    if "ZipFile" in code:
        # The one blob inside of something that has a parameter of its own.
        path = os.path.join(folder, "code.zip")
        with open(path, "wb") as file:
            file.write(code.pop("ZipFile"))
        command += ["--zip-file", f"fileb://{path}"]
        rest["Code"] = code
        if not code:
            del rest["Code"]
    for name, value in input.items():
        if isinstance(value, bytes):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(value)
            is_streamed = shapes.has_streaming_input and name in ("Body", "InvokeArgs")
            command += [f"--{xform_name(name, '-')}", path if is_streamed else f"fileb://{path}"]
            del rest[name]
    try:
        parameters = input_json(shapes.input_shape, rest)
    except Inexpressible as error:
        return {"refused": str(error)}
    body = os.path.join(folder, "body") if shapes.has_streaming_output else None
    if body is not None:
        # A command that is given a place for a body takes no JSON.
        command += [word for name, value in parameters.items() for word in (f"--{xform_name(name, '-')}", str(value))]
        command.append(body)
    else:
        path = os.path.join(folder, "input.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(parameters, file)
        command += ["--cli-input-json", f"file://{path}"]
    forker = forkers.get()
    status, out, err = forker.run(command, folder)
    # One that failed to answer is not asked again.
    forkers.put(forker)
    if status == 0:
        printed = json.loads(out) if out.strip() else {}
        output = output_value(shapes.output_shape, printed)
        if body is not None:
            with open(body, "rb") as file:
                output[shapes.output_shape.serialization["payload"]] = file.read()
        return {"output": encode(output)}
    return failure(err.strip() or f"it ended with {status} and said nothing")


def failure(text):
    told = SERVICE_ERROR.search(text)
    if told:
        return {"error": {"code": told["code"], "message": told["message"] or None, "httpStatus": None}}
    if text.startswith("Parameter validation failed"):
        return {"refused": text}
    if "Could not connect" in text or "Connection was closed" in text or "timeout" in text.lower():
        return {"fault": text}
    return {"refused": text}


try:
    serve(call, threads=CALLS_AT_ONCE, version=f"aws-cli/{awscli.__version__}")
finally:
    scratch.cleanup()
