import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { prettyJson, visible } from '../lib/decode.ts'
import { logGroupOf, reportOf } from '../lib/functions.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { hrefOf } from '../lib/route.ts'
import { CodeBlock } from '../shell/code-block.tsx'
import type { Invoking } from './use-invoke.ts'

interface Props {
  readonly configuration: FunctionConfiguration
  readonly invoking: Invoking
}

/** What the last test gave: the answer, what it cost, and the end of its log. */
export function Result({ configuration, invoking }: Props) {
  const { tested, busy } = invoking
  if (busy) {
    return (
      <Alert type="info" header="Executing function">
        At most {configuration.Timeout} s: then it is stopped.
      </Alert>
    )
  }
  if (tested === undefined) return null
  const { invoked, isAsync } = tested
  if (isAsync) {
    return (
      <Alert type="success" header="The event is queued" dismissible onDismiss={invoking.clear}>
        Request {invoked.RequestId}. What comes of it is told under Monitor.
      </Alert>
    )
  }
  const failed = invoked.FunctionError !== undefined
  const log = invoked.LogResult ?? ''
  const report = reportOf(log)
  return (
    <Container header={<Header variant="h2">Execution result</Header>}>
      <SpaceBetween size="m">
        <Alert
          type={failed ? 'error' : 'success'}
          header={`Executing function: ${failed ? 'failed' : 'succeeded'}`}
          dismissible
          onDismiss={invoking.clear}
        >
          {failed && <FailureText payload={invoked.Payload} />}
        </Alert>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Duration', value: report.duration ?? '–' },
            { label: 'Billed duration', value: report.billed ?? '–' },
            { label: 'Memory configured', value: report.memory ?? `${configuration.MemorySize} MB` },
            { label: 'Most memory used', value: report.used ?? '–' },
            { label: 'Init duration', value: report.init ?? 'Warm: none' },
            { label: 'Version', value: invoked.ExecutedVersion ?? '–' },
            { label: 'Request', value: <span className="mono">{invoked.RequestId ?? '–'}</span> },
            {
              label: 'Log group',
              value: (
                <Link href={hrefOf({ page: 'log-group', group: logGroupOf(configuration) })}>{logGroupOf(configuration)}</Link>
              ),
            },
          ]}
        />
        <div>
          <Box variant="h3">Response</Box>
          <CodeBlock code={visible(prettyJson(invoked.Payload) ?? invoked.Payload)} label="response" />
        </div>
        <div>
          <Box variant="h3">Log</Box>
          <Box color="text-body-secondary" fontSize="body-s">
            The last 4 KB, as Lambda gives them.
          </Box>
          <CodeBlock code={visible(log)} label="log" />
        </div>
      </SpaceBetween>
    </Container>
  )
}

function FailureText({ payload }: { readonly payload: string }) {
  let error: { readonly errorType?: string; readonly errorMessage?: string } = {}
  try {
    error = JSON.parse(payload) as typeof error
  } catch {
    // A runtime may answer anything; it is shown below as it came.
    return null
  }
  return (
    <span className="notice-text">
      {[error.errorType, error.errorMessage]
        .filter((each) => each !== undefined)
        .map(visible)
        .join(': ')}
    </span>
  )
}
