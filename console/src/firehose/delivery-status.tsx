import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { DeliveryState, DeliveryStream } from '../lib/firehose.ts'

const LOOKS: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  ACTIVE: 'success',
  CREATING: 'in-progress',
  DELETING: 'in-progress',
  CREATING_FAILED: 'error',
  DELETING_FAILED: 'error',
}

interface Props {
  readonly stream: DeliveryStream
  readonly state?: DeliveryState | undefined
}

/** A status in AWS's word for it, and whether delivery is in trouble, which AWS's word does not say. */
export function DeliveryStatus({ stream, state }: Props) {
  const status = stream.DeliveryStreamStatus
  if (status === 'ACTIVE' && state?.retrying === true)
    return <StatusIndicator type="warning">ACTIVE, trying again to deliver</StatusIndicator>
  return <StatusIndicator type={LOOKS[status] ?? 'info'}>{status}</StatusIndicator>
}
