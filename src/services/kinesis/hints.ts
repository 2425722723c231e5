/** What Leat knows about a failed call and AWS's answer does not say: one plain sentence with the remedy, for the server's log. */
import type { View } from '../../catalog/entities.ts'
import type { Scope } from '../../model/caller.ts'
import type { StreamAddress } from './arn.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import { STREAMS_EXPLAINED_MAX } from './limits.ts'

/** Why a stream was not found, if the name exists elsewhere or in another spelling. */
export function whyMissing(view: View<KinesisEntities>, scope: Scope, wanted: StreamAddress): string | undefined {
  const { name, accountId } = wanted
  if (wanted.region !== scope.region) {
    return `The ARN names a stream in ${wanted.region} but the request was signed for ${scope.region}; set AWS_REGION=${wanted.region} or --region`
  }
  let looked = 0
  let otherAccount: string | undefined
  let otherSpelling: string | undefined
  for (const stream of view.list('kinesis.stream', 'arn:')) {
    if (++looked > STREAMS_EXPLAINED_MAX) break
    if (stream.name === name && stream.accountId === accountId) {
      return `Stream ${name} exists in ${stream.region}, not in ${wanted.region}; set AWS_REGION=${stream.region} or --region`
    }
    if (stream.region !== wanted.region) continue
    if (stream.name === name) otherAccount ??= stream.accountId
    else if (stream.accountId === accountId && stream.name.toLowerCase() === name.toLowerCase()) otherSpelling ??= stream.name
  }
  if (otherSpelling !== undefined) return `Stream ${otherSpelling} exists; names are case-sensitive, ask for ${otherSpelling}`
  if (otherAccount !== undefined) {
    return `Stream ${name} exists under account ${otherAccount}, not under ${accountId}; the access key names the account, so use a key of ${otherAccount}`
  }
  return undefined
}

/** Why a stream that exists takes no records and gives no iterators. */
export function whyNotUsable(stream: Stream): string {
  return stream.status === 'CREATING'
    ? `Stream ${stream.name} is still CREATING; wait until it is ACTIVE (aws kinesis wait stream-exists --stream-name ${stream.name})`
    : `Stream ${stream.name} is ${stream.status}; create it again once it is gone (aws kinesis wait stream-not-exists --stream-name ${stream.name})`
}

export function iteratorExpiredFor(ageMs: number, validMs: number): string {
  return `The shard iterator is ${seconds(ageMs)} old and they live ${seconds(validMs)}; take a new one AFTER_SEQUENCE_NUMBER of the last record read`
}

/** A sequence number that belongs to another stream, or to an earlier one of the same name. */
export function foreignNumber(stream: Stream, shardCreatedAtSeconds: number): string {
  const created = new Date(shardCreatedAtSeconds * 1000).toISOString()
  return `The sequence number comes from a stream created about ${created}, and ${stream.name} was created ${new Date(stream.createdAtMs).toISOString()}; a checkpoint of a deleted stream is of no use here: start at TRIM_HORIZON`
}

/** An iterator of a stream that was deleted, while another has taken its name. */
export function formerStream(stream: Stream): string {
  return `The shard iterator belongs to an earlier stream ${stream.name}; this one was created ${new Date(stream.createdAtMs).toISOString()}: take a new iterator`
}

/** The day's calls of UpdateShardCount are used up. */
export function shardCountUpdatedTooOften(stream: Stream, callsMax: number, againAtMs: number): string {
  return `UpdateShardCount takes ${callsMax} calls per stream in 24 hours; ${stream.name} takes the next at ${new Date(againAtMs).toISOString()}, SplitShard and MergeShards at any time`
}

/** The day's changes of mode are used up. */
export function modeChangedTooOften(stream: Stream, callsMax: number, againAtMs: number): string {
  return `UpdateStreamMode changes a stream ${callsMax} times in 24 hours; ${stream.name} can be changed again at ${new Date(againAtMs).toISOString()}`
}

/** The day's calls of StartStreamEncryption or StopStreamEncryption are used up. */
export function encryptionChangedTooOften(stream: Stream, callsMax: number, againAtMs: number): string {
  return `Encryption is started, and stopped, ${callsMax} times per stream in 24 hours; ${stream.name} takes the next at ${new Date(againAtMs).toISOString()}`
}

/** An on-demand stream is about to grow. `written` is per second. */
export function streamGrows(
  stream: Stream,
  shards: number,
  hotShards: number,
  written: { readonly bytes: number; readonly records: number },
): string {
  const traffic = `${written.records.toLocaleString('en-US')} records and ${Math.ceil(written.bytes / 1024).toLocaleString('en-US')} KiB a second in the last minute`
  const hot =
    hotShards === 0 ? '' : `, and ${hotShards === 1 ? 'one shard' : `${hotShards} shards`} took more than half of a shard's quota`
  return `On-demand stream ${stream.name} in ${stream.region} grows from ${stream.openShardCount} to ${shards} shards: ${traffic}${hot}`
}

export function streamShrinks(stream: Stream, shards: number): string {
  return `On-demand stream ${stream.name} in ${stream.region} shrinks from ${stream.openShardCount} to ${shards} shards: it has not needed more for long enough`
}

export const VERSION_ZERO_NUMBER =
  'AWS answers 500 to sequence numbers of its oldest format, such as 0; use TRIM_HORIZON to start at the oldest record'

/** Records that an iterator at the tip leaves behind. `counted` is exact, or the bound of the count. */
export function latestSkips(stream: Stream, shardId: string, counted: number, more: boolean): string {
  const count = more ? `${counted.toLocaleString('en-US')}+` : String(counted)
  const one = count === '1'
  return `LATEST starts after the newest record; ${count} older record${one ? ' exists' : 's exist'} in ${shardId} of ${stream.name}; use TRIM_HORIZON to read ${one ? 'it' : 'them'}`
}

function seconds(ms: number): string {
  return `${Math.floor(ms / 1000)} s`
}
