/** What frees a shard from a batch that fails again and again: sentences for people, by what the mapping does not have yet. */
import type { MappingEntity } from '../mapping-entities.ts'

export function remediesFor(mapping: MappingEntity, records: number): readonly string[] {
  const { bisects, responseTypes, retryAttemptsMax, recordAgeSecondsMax, onFailure, uuid } = mapping
  const update = `aws lambda update-event-source-mapping --uuid ${uuid}`
  const remedies = ['Repair the function and deploy it: the batch is tried again at once.']
  if (records > 1 && !bisects) {
    remedies.push(`Let Leat find the record by halves, so that the others get past: ${update} --bisect-batch-on-function-error`)
  }
  if (records > 1 && !responseTypes.includes('ReportBatchItemFailures')) {
    remedies.push(
      `Let the function say which records failed: ${update} --function-response-types ReportBatchItemFailures, and return {"batchItemFailures": [{"itemIdentifier": sequenceNumber}]}.`,
    )
  }
  if (retryAttemptsMax === -1) {
    remedies.push(`Give it up after so many more attempts: ${update} --maximum-retry-attempts 3`)
  }
  if (recordAgeSecondsMax === -1 && retryAttemptsMax === -1) {
    remedies.push(`Give it up when it is too old: ${update} --maximum-record-age-in-seconds 3600`)
  }
  if (onFailure === undefined) {
    remedies.push(
      `Keep what is given up: ${update} --destination-config '{"OnFailure":{"Destination":"arn:aws:s3:::BUCKET"}}' (or the ARN of an SQS queue).`,
    )
  }
  remedies.push(`Leave such records out with a filter: ${update} --filter-criteria '{"Filters":[{"Pattern":"..."}]}'`)
  return remedies
}
