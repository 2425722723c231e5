import Container from '@cloudscape-design/components/container'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { bytesText, countText, hoursText, timeText } from '../lib/units.ts'
import { Flow } from './flow.tsx'
import { modeText } from './status.tsx'
import { Throttled } from './throttled.tsx'
import type { StreamSummary } from './types.ts'

export function Overview({ stream }: { readonly stream: StreamSummary }) {
  return (
    <SpaceBetween size="l">
      <Details stream={stream} />
      <Flow stream={stream.StreamName} />
      <Throttled stream={stream.StreamName} />
    </SpaceBetween>
  )
}

function Details({ stream }: { readonly stream: StreamSummary }) {
  const encryption = stream.EncryptionType === 'KMS' ? `KMS, ${stream.KeyId ?? ''}` : 'None'
  return (
    <Container header={<Header variant="h2">Details</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Capacity mode', value: modeText(stream.StreamModeDetails?.StreamMode) },
            { label: 'Open shards', value: countText(stream.OpenShardCount) },
            { label: 'Fan-out consumers', value: countText(stream.ConsumerCount ?? 0) },
            { label: 'Retention', value: hoursText(stream.RetentionPeriodHours) },
            { label: 'Largest record', value: bytesText((stream.MaxRecordSizeInKiB ?? 1024) * 1024) },
            { label: 'Encryption', value: encryption },
            { label: 'Created', value: timeText(stream.StreamCreationTimestamp).replace(/\.\d{3}/, '') },
          ]}
        />
        <CopyToClipboard
          variant="inline"
          textToCopy={stream.StreamARN}
          copyButtonAriaLabel="Copy ARN"
          copySuccessText="Copied"
          copyErrorText="The browser did not allow it"
        />
      </SpaceBetween>
    </Container>
  )
}
