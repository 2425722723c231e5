import type { StructSchema } from './schema.ts'

/**
 * What the generator emits for every operation of an API. `types` is never set: it only carries the TypeScript types of
 * input and output, so that handlers are checked against the model.
 */
export interface OperationModel<Input, Output, Code extends string> {
  /** As AWS spells it, e.g. `PutRecords`. */
  readonly name: string
  readonly plane: 'control' | 'data'
  readonly input: StructSchema
  /** Absent: the operation answers 200 with an empty body. */
  readonly output?: StructSchema
  /** Error codes this operation may answer, besides those common to every operation (see `CommonErrorCode`). */
  readonly errors: readonly Code[]
  /** How a request for it looks, in protocols that use more of HTTP than the body (rest-xml, rest-json). */
  readonly http?: HttpBinding
  readonly types?: { readonly input: Input; readonly output: Output }
}

/** Places of the members are said by the input's schema. */
export interface HttpBinding {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** With labels, e.g. `/{Bucket}/{Key+}`: one with a plus goes on to the end of the path. */
  readonly path: string
  /** Parameters that tell it from others at the same path, e.g. `{ uploads: '' }`. */
  readonly query: Readonly<Record<string, string>>
  /** Of a success, e.g. 200, 201, 202 or 204; an output with a member in the place `status` says it itself. */
  readonly status: number
  /** A request must say a digest of its body (`Content-MD5`, or one of `x-amz-checksum-*`). */
  readonly digestRequired?: true
}

/** Errors that any operation may answer without declaring them (the service's common errors). */
export type CommonErrorCode = 'ValidationException' | 'AccessDeniedException'

export interface ErrorModel {
  /** Wire name, e.g. `ResourceInUseException`; nearly always the name in the model. */
  readonly code: string
  readonly httpStatus: number
  readonly fault: boolean
  /** Of rest-json: what the message is called in the body; absent: `message`. */
  readonly messageMember?: 'Message'
  /** Of rest-json: the body has a member `Type`, which says whose fault it is (`User` or `Service`). */
  readonly hasType?: true
  /** Of AWS JSON that was query once: the code of those days, where it was another. */
  readonly queryCode?: string
}

/** One service's whole API as generated: `model.gen.ts` exports one of these besides its operations. */
export type ServiceModel = AwsJsonService | AwsQueryService | RestJsonService | RestXmlService

interface ServiceBase {
  /** Folder name of ours and IAM prefix, e.g. `kinesis`. */
  readonly name: string
  /** SigV4 service name in the credential scope. */
  readonly signingName: string
  /** Every operation of the API, implemented or not. */
  readonly operations: Readonly<Record<string, OperationModel<unknown, unknown, string>>>
  readonly errors: Readonly<Record<string, ErrorModel>>
  /** What an input that breaks a constraint of the model is called; absent: `ValidationException`. */
  readonly violationCode?: string
}

/** AWS JSON and its CBOR twin: operations are told apart by `X-Amz-Target`. */
export interface AwsJsonService extends ServiceBase {
  readonly protocol: 'aws-json'
  /** First half of `X-Amz-Target`, e.g. `Kinesis_20131202`. */
  readonly targetPrefix: string
  readonly jsonVersion: '1.0' | '1.1'
  /** Set: the service was query once. It answers clients of those days, and tells those of today the codes of then. */
  readonly query?: QueryFace & {
    /** In front of the codes of errors in JSON, e.g. `com.amazonaws.sqs#`. */
    readonly typePrefix: string
  }
}

/** What tells requests of the query protocol apart, and what its answers are in. */
export interface QueryFace {
  /** The form's `Version`, e.g. `2010-05-08`. */
  readonly apiVersion: string
  readonly xmlNamespace: string
}

/** Forms in, XML out: operations are told apart by the form's `Action`, services by its `Version`. */
export interface AwsQueryService extends ServiceBase, QueryFace {
  readonly protocol: 'aws-query'
}

/**
 * HTTP methods, paths and headers, and JSON in bodies. A member in the place `body` is all of the body: a blob its bytes as they are, both ways.
 * An output says its own status where a member has the place `status` (Invoke: 200, 202, 204); otherwise it is that of `http`.
 */
export interface RestJsonService extends ServiceBase {
  readonly protocol: 'rest-json'
}

/**
 * HTTP methods, paths and headers, and XML in bodies. Such a service words what is wrong with its inputs itself: only what does not fit
 * their types was refused before an operation sees them.
 */
export interface RestXmlService extends ServiceBase {
  readonly protocol: 'rest-xml'
  /** Of the root elements of answers. */
  readonly xmlNamespace: string
}
