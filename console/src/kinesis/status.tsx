import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'

const LOOKS: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  ACTIVE: 'success',
  CREATING: 'in-progress',
  UPDATING: 'in-progress',
  DELETING: 'in-progress',
}

/** A status in AWS's word for it. */
export function Status({ status }: { readonly status: string }) {
  return <StatusIndicator type={LOOKS[status] ?? 'info'}>{status}</StatusIndicator>
}

export function modeText(mode: string | undefined): string {
  return mode === 'ON_DEMAND' ? 'On-demand' : 'Provisioned'
}
