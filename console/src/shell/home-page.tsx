import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { hrefOf } from '../lib/route.ts'
import { spanText } from '../lib/units.ts'
import { CodeBlock } from './code-block.tsx'
import { usePoll } from './hooks.ts'
import { ResetButton } from './reset.tsx'
import { useServer } from './server.tsx'

/** Where to begin: the services, and the lines that point other tools at this server. */
export function HomePage({ missing }: { readonly missing?: string }) {
  const { endpoint, region, accessKeyId, about } = useServer()
  const enforced = about?.enforced === true
  const lines = [
    `export AWS_ENDPOINT_URL=${endpoint}`,
    `export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}`,
    enforced
      ? `export AWS_ACCESS_KEY_ID=${accessKeyId}   # and AWS_SECRET_ACCESS_KEY, its secret`
      : `export AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=test`,
  ]
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`What runs at ${endpoint}, and what is in it.`}
          actions={<ResetButton>Reset the server</ResetButton>}
        >
          Leat
        </Header>
      }
    >
      <SpaceBetween size="l">
        {missing !== undefined && <Alert type="warning">There is no page {missing}.</Alert>}
        <Container header={<Header variant="h2">Services</Header>}>
          <SpaceBetween size="m">
            {SERVICES.map(({ page, name, about: text }) => (
              <div key={page}>
                <Link href={hrefOf({ page })} fontSize="heading-m">
                  {name}
                </Link>
                <Box color="text-body-secondary">{text}</Box>
              </div>
            ))}
          </SpaceBetween>
        </Container>
        <Container
          header={
            <Header variant="h2" description="Every AWS SDK and tool that knows AWS_ENDPOINT_URL calls this server with these.">
              Point your programs here
            </Header>
          }
        >
          <CodeBlock code={lines.join('\n')} label="environment" />
        </Container>
        <Health />
      </SpaceBetween>
    </ContentLayout>
  )
}

const SERVICES = [
  {
    page: 'streams',
    name: 'Kinesis Data Streams',
    about: 'Streams, their shards, what flows through them, and every record in them.',
  },
  {
    page: 'delivery-streams',
    name: 'Firehose',
    about: 'Delivery streams: from a stream or a program into a bucket, and how full their buffers are right now.',
  },
  { page: 'buckets', name: 'S3', about: 'Buckets, their folders, and what is in every object, Parquet too.' },
  {
    page: 'functions',
    name: 'Lambda',
    about: 'Functions: write them, try them, see what they answer and print, let a stream call them.',
  },
  { page: 'log-groups', name: 'CloudWatch Logs', about: 'What functions write, found by a pattern, or as it is written.' },
  { page: 'roles', name: 'IAM', about: 'Roles: what functions and delivery streams may do, and who may act as them.' },
] as const

interface HealthAnswer {
  readonly version: string
  readonly uptimeSeconds: number
  readonly storage: string
}

const HEALTH_POLL_MS = 5000

/** What anybody may know of the server. */
function Health() {
  const { value } = usePoll('health', HEALTH_POLL_MS, async (signal) => {
    const answer = await fetch('/_leat/health', { signal })
    return (await answer.json()) as HealthAnswer
  })
  if (value === undefined) return null
  return (
    <Container header={<Header variant="h2">This server</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Records are kept', value: value.storage },
          { label: 'Running for', value: spanText(value.uptimeSeconds * 1000) },
          { label: 'Version', value: value.version },
        ]}
      />
    </Container>
  )
}
