/**
 * Expected failures are values; a thrown exception always means a bug.
 *
 * A rejection *is* what the protocol encodes: `rejected` is the error's wire name, and its HTTP status comes
 * from the API model. Nothing translates it on the way out.
 */
export interface Rejection<Code extends string> {
  readonly rejected: Code
  /** Absent means the wire carries no message at all, as some of AWS's generic errors do. */
  readonly message?: string
  /** One plain sentence for the server's log that says what to do: for what Leat knows and AWS's text does not say. Never on the wire. */
  readonly hint?: string
  /** Further elements of the error, where its protocol has such (S3), e.g. `{ BucketName: 'logs' }`. In the order in which they are to be written. */
  readonly details?: Readonly<Record<string, string>>
  /** Header lines of the answer, where they say more than the error does: `ETag` of a 304, `Allow` of a 405. */
  readonly headers?: Readonly<Record<string, string>>
}

type Further = Pick<Rejection<string>, 'hint' | 'details' | 'headers'>

export function reject<const Code extends string>(rejected: Code, message?: string, hint?: string): Rejection<Code> {
  return { rejected, ...(message !== undefined && { message }), ...(hint !== undefined && { hint }) }
}

/** A rejection with more than a message. */
export function rejectWith<const Code extends string>(rejected: Code, message: string, further: Further): Rejection<Code> {
  return { rejected, message, ...further }
}

export function isRejection(value: unknown): value is Rejection<string> {
  return typeof value === 'object' && value !== null && 'rejected' in value
}
