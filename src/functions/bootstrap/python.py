"""The process of a Python function: imports the handler, then asks the Runtime API for one event after the other.

Texts of errors and lines of the log are as AWS's own runtime client words them.
"""

import os
import sys

sys.path.pop(0)
TASK_ROOT = os.environ["LAMBDA_TASK_ROOT"]
SHOWN_ROOT = os.environ.pop("_LEAT_TASK_ROOT_SHOWN", TASK_ROOT)
LOG_FD = int(os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD"))
sys.path.insert(0, TASK_ROOT)

import http.client
import importlib
import json
import logging
import struct
import time
import traceback

FRAME_TEXT = 0xA55A0003
JSON_LOG = os.environ.get("AWS_LAMBDA_LOG_FORMAT") == "JSON"
MODERN = os.environ.get("AWS_EXECUTION_ENV") not in tuple("AWS_Lambda_python3." + str(minor) for minor in range(8, 12))


# ---- Log


def write_frame(text):
    """One frame is one event of the log, however many lines it has."""
    body = text.encode("utf-8", "replace")
    data = struct.pack(">IIQ", FRAME_TEXT, len(body), int(time.time() * 1_000_000)) + body
    while data:
        data = data[os.write(LOG_FD, data) :]


class FramedStream:
    """Standard output and error: what is written up to the end of a line in one go is one event."""

    def __init__(self, stream):
        self._stream = stream
        self._pending = ""

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def write(self, text):
        self._pending += text
        if text.endswith("\n"):
            self.flush()
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pending, self._pending = self._pending, ""
        if pending:
            write_frame(pending)


class LogHandler(logging.Handler):
    def emit(self, record):
        try:
            write_frame(self.format(record))
        except Exception:
            self.handleError(record)


class RequestIdFilter(logging.Filter):
    request_id = ""

    def filter(self, record):
        record.aws_request_id = RequestIdFilter.request_id
        return True


class JsonFormatter(logging.Formatter):
    def format(self, record):
        line = {
            "timestamp": self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ"),
            "level": record.levelname,
            "message": record.getMessage(),
            "logger": record.name,
            "requestId": record.aws_request_id or None,
        }
        if record.exc_info and record.exc_info[0]:
            kind, value, trace = record.exc_info
            line["stackTrace"] = [shown(text.rstrip("\n")) for text in traceback.format_tb(trace)]
            line["errorType"] = kind.__name__
            line["errorMessage"] = str(value)
            line["location"] = "{}:{}:{}".format(shown(record.pathname), record.funcName, record.lineno)
        return json.dumps({key: value for key, value in line.items() if value is not None}, ensure_ascii=False, default=str) + "\n"


def set_up_logging():
    sys.stdout = FramedStream(sys.stdout)
    sys.stderr = FramedStream(sys.stderr)
    logging.Formatter.converter = time.gmtime
    handler = LogHandler()
    text = "[%(levelname)s]\t%(asctime)s.%(msecs)dZ\t%(aws_request_id)s\t%(message)s\n"
    handler.setFormatter(JsonFormatter() if JSON_LOG else logging.Formatter(text, "%Y-%m-%dT%H:%M:%S"))
    handler.addFilter(RequestIdFilter())
    logging.getLogger().addHandler(handler)
    if JSON_LOG:
        level = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "INFO")
        logging.getLogger().setLevel({"TRACE": "NOTSET", "WARN": "WARNING", "FATAL": "CRITICAL"}.get(level, level))


# ---- Errors


class Fault(Exception):
    """Something is wrong that the runtime, not the function, has found."""

    def __init__(self, kind, message, trace=None):
        super().__init__(message)
        self.kind = "Runtime." + kind
        self.message = message
        self.trace = trace


def shown(text):
    return text.replace(TASK_ROOT, SHOWN_ROOT)


def trace_of(error):
    frames = traceback.extract_tb(error.__traceback__)
    while frames and frames[0].filename == __file__:
        frames = frames[1:]
    # Of tuples, Python marks no columns.
    tuples = [(frame.filename, frame.lineno, frame.name, frame.line) for frame in frames]
    return [shown(line) for line in traceback.format_list(tuples)]


def error_of(error, request_id):
    kind, message, trace = type(error).__name__, str(error), None
    if isinstance(error, Fault):
        kind, message, trace = error.kind, error.message, error.trace
    return {
        "errorMessage": shown(message),
        "errorType": kind,
        "requestId": request_id,
        "stackTrace": trace_of(error) if trace is None else trace,
    }


def indented(line):
    rest = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(rest)) + rest


def log_error(error):
    if JSON_LOG:
        line = {"timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "log_level": "ERROR"}
        write_frame(json.dumps({**line, **error}, ensure_ascii=False) + "\n")
        return
    head = "[ERROR] " + error["errorType"] + (": " + error["errorMessage"] if error["errorMessage"] else "")
    lines = [head, "Traceback (most recent call last):"]
    for entry in error["stackTrace"]:
        lines += [indented(line) for line in entry.splitlines()] or [""]
    write_frame("\n".join(lines) + "\n")


def to_json(value):
    return json.dumps(value, ensure_ascii=not MODERN)


# ---- Runtime API


class RuntimeApi:
    def __init__(self, address):
        host, _, prefix = address.partition("/")
        self._connection = http.client.HTTPConnection(host)
        self._base = ("/" + prefix if prefix else "") + "/2018-06-01/runtime"

    def _send(self, method, path, body=None, headers={}):
        self._connection.request(method, self._base + path, body, headers)
        answer = self._connection.getresponse()
        return answer, answer.read()

    def next(self):
        return self._send("GET", "/invocation/next")

    def respond(self, request_id, text):
        self._send("POST", "/invocation/" + request_id + "/response", text.encode("utf-8"), {"Content-Type": "application/json"})

    def fail(self, path, error):
        headers = {"Content-Type": "application/json", "Lambda-Runtime-Function-Error-Type": error["errorType"]}
        self._send("POST", path, to_json(error).encode("utf-8", "replace"), headers)


# ---- Context


class Fields:
    """Named values, of which those that are not there are None."""

    def __init__(self, names, values):
        for name, key in names.items():
            setattr(self, name, values.get(key))

    def __repr__(self):
        return type(self).__name__ + "([" + ",".join(k + "=" + str(v) for k, v in vars(self).items()) + "])"


class CognitoIdentity(Fields):
    pass


class Client(Fields):
    pass


class ClientContext(Fields):
    pass


def client_context_of(text):
    if not text:
        return None
    values = json.loads(text)
    context = ClientContext({"custom": "custom", "env": "env"}, values)
    names = ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name")
    context.client = Client({name: name for name in names}, values["client"]) if values.get("client") else None
    return context


class LambdaContext:
    def __init__(self, headers):
        env = os.environ
        identity = json.loads(headers.get("Lambda-Runtime-Cognito-Identity") or "{}")
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.log_group_name = env.get("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = env.get("AWS_LAMBDA_LOG_STREAM_NAME")
        self.function_name = env.get("AWS_LAMBDA_FUNCTION_NAME")
        self.memory_limit_in_mb = env.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.function_version = env.get("AWS_LAMBDA_FUNCTION_VERSION")
        self.invoked_function_arn = headers.get("Lambda-Runtime-Invoked-Function-Arn")
        self.tenant_id = None
        self.client_context = client_context_of(headers.get("Lambda-Runtime-Client-Context"))
        self.identity = CognitoIdentity(
            {"cognito_identity_id": "cognitoIdentityId", "cognito_identity_pool_id": "cognitoIdentityPoolId"}, identity
        )
        self._epoch_deadline_time_in_ms = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(self._epoch_deadline_time_in_ms - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))
        sys.stdout.flush()

    def __repr__(self):
        names = [name for name in vars(self) if not name.startswith("_")]
        return "LambdaContext([" + ",".join(name + "=" + str(getattr(self, name)) for name in names) + "])"


# ---- The handler


def load_handler(name):
    try:
        module_name, handler_name = name.rsplit(".", 1)
    except ValueError as error:
        raise Fault("MalformedHandlerName", "Bad handler '{}': {}".format(name, error), [])
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise Fault("ImportModuleError", "Unable to import module '{}': {}".format(module_name, error), [])
    except SyntaxError as error:
        trace = ['  File "{}" Line {}\n    {}\n'.format(shown(str(error.filename)), error.lineno, (error.text or "").strip())]
        raise Fault("UserCodeSyntaxError", "Syntax error in module '{}': {}".format(module_name, error), trace)
    if not hasattr(module, handler_name):
        raise Fault("HandlerNotFound", "Handler '{}' missing on module '{}'".format(handler_name, module_name), [])
    return getattr(module, handler_name)


def result_of(handler, body, context):
    try:
        event = json.loads(body)
    except Exception as error:
        raise Fault("UnmarshalError", "Unable to unmarshal input: {}".format(error), [])
    value = handler(event, context)
    try:
        return to_json(value)
    except Exception as error:
        raise Fault("MarshalError", "Unable to marshal response: {}".format(error), [])


def main():
    set_up_logging()
    api = RuntimeApi(os.environ["AWS_LAMBDA_RUNTIME_API"])
    try:
        handler = load_handler(os.environ["_HANDLER"])
    except Exception as problem:
        error = error_of(problem, "")
        log_error(error)
        api.fail("/init/error", error)
        sys.exit(1)
    while True:
        answer, body = api.next()
        headers = answer.headers
        request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        RequestIdFilter.request_id = request_id
        os.environ["_X_AMZN_TRACE_ID"] = headers.get("Lambda-Runtime-Trace-Id") or ""
        try:
            text = result_of(handler, body, LambdaContext(headers))
        except Exception as problem:
            sys.stdout.flush()
            sys.stderr.flush()
            error = error_of(problem, request_id)
            log_error(error)
            api.fail("/invocation/" + request_id + "/error", error)
        else:
            sys.stdout.flush()
            sys.stderr.flush()
            api.respond(request_id, text)


main()
