/** `LastProcessingResult`, in AWS's words as far as they are known. */
import type { Lane } from './lane.ts'
import type { Trouble } from './lane-parts.ts'
import { NOTHING_PROCESSED } from './progress.ts'

const OK = 'OK'
const FUNCTION_FAILED = 'PROBLEM: Function call failed'

export interface ResultParts {
  readonly before: string
  readonly streamArn: string
  readonly isThere: boolean
  readonly lanes: readonly Pick<Lane, 'trouble' | 'hasSucceeded' | 'state'>[]
  /** Records, ever. */
  readonly processed: number
}

/** While something keeps a lane from its work, that; else whether anything was processed. */
export function resultOf({ before, streamArn, isThere, lanes, processed }: ResultParts): string {
  if (!isThere) return `PROBLEM: Stream not found: ${streamArn}`
  const troubled = lanes.find(({ trouble }) => trouble !== undefined && !isPassing(trouble))
  if (troubled?.trouble !== undefined) return problem(troubled.trouble, streamArn)
  const isRetrying = lanes.some(({ state }) => (state.batches[0]?.attempts ?? 0) > 0)
  if (isRetrying && before === FUNCTION_FAILED) return before
  return before === OK || processed > 0 || lanes.some(({ hasSucceeded }) => hasSucceeded) ? OK : NOTHING_PROCESSED
}

/** What also happens where everything is as it should be. */
function isPassing(trouble: Trouble): boolean {
  return (
    trouble.kind !== 'function' &&
    (trouble.code === 'TooManyRequestsException' || trouble.code === 'ProvisionedThroughputExceededException')
  )
}

function problem(trouble: Trouble, streamArn: string): string {
  switch (trouble.kind) {
    case 'function':
    case 'unreached':
      return FUNCTION_FAILED
    case 'destination':
      return `PROBLEM: Cannot write to the on-failure destination: ${trouble.code}`
    case 'source':
      return trouble.code === 'AccessDeniedException'
        ? `PROBLEM: ${cannotAccess(streamArn)}`
        : `PROBLEM: ${trouble.code}: ${trouble.message}`
  }
}

/** As it is said when a mapping is made, too. */
export function cannotAccess(streamArn: string): string {
  return `Cannot access stream ${streamArn}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, ListShards, and ListStreams Actions on your stream in IAM.`
}
