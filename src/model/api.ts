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
  readonly types?: { readonly input: Input; readonly output: Output }
}

/** Errors that any operation may answer without declaring them (the service's common errors). */
export type CommonErrorCode = 'ValidationException' | 'AccessDeniedException'

export interface ErrorModel {
  /** Wire name, e.g. `ResourceInUseException`; nearly always the name in the model. */
  readonly code: string
  readonly httpStatus: number
  readonly fault: boolean
}

/** One service's whole API as generated: `model.gen.ts` exports one of these besides its operations. */
export interface ServiceModel {
  /** Folder name of ours and IAM prefix, e.g. `kinesis`. */
  readonly name: string
  /** SigV4 service name in the credential scope. */
  readonly signingName: string
  /** First half of `X-Amz-Target`, e.g. `Kinesis_20131202`. */
  readonly targetPrefix: string
  readonly jsonVersion: '1.0' | '1.1'
  /** Every operation of the API, implemented or not. */
  readonly operations: Readonly<Record<string, OperationModel<unknown, unknown, string>>>
  readonly errors: Readonly<Record<string, ErrorModel>>
}
