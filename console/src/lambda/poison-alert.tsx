import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { visible } from '../lib/decode.ts'
import { shortName } from '../lib/hash-range.ts'
import { type Poison, type Remedy, remedyOf } from '../lib/mapping.ts'
import { hrefOf } from '../lib/route.ts'
import { spanText } from '../lib/units.ts'
import { CodeBlock } from '../shell/code-block.tsx'

interface Props {
  readonly stream: string
  readonly shardId: string
  readonly poison: Poison
  readonly onEdit: () => void
  /** Members of `UpdateEventSourceMapping`. */
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void
}

/** A batch that fails again and again: which, why, and what helps. */
export function PoisonAlert({ stream, shardId, poison, onEdit, onChange }: Props) {
  const { sequenceNumber, firstSequenceNumber, lastSequenceNumber, attempts, errorType, errorMessage, nextAttemptInMs } = poison
  const stack = poison.stack === undefined ? '' : [poison.stack].flat().join('')
  const record = sequenceNumber ?? (firstSequenceNumber === lastSequenceNumber ? firstSequenceNumber : undefined)
  return (
    <Alert
      type="error"
      header={`Shard ${shortName(shardId)} is held up: the function failed ${attempts} ${attempts === 1 ? 'time' : 'times'} on the same records`}
      action={<Button onClick={onEdit}>Edit trigger</Button>}
    >
      <SpaceBetween size="xs">
        <Box variant="strong">
          {visible(errorType)}: {visible(errorMessage)}
        </Box>
        <div>
          {record === undefined ? `Records ${firstSequenceNumber} to ${lastSequenceNumber}` : `Record ${record}`}.{' '}
          <Link href={`${hrefOf({ page: 'stream', name: stream, tab: 'records' })}?shard=${shardId}`}>Read the shard</Link>.{' '}
          {nextAttemptInMs <= 0 ? 'It is tried right now.' : `Next attempt in ${spanText(nextAttemptInMs)}.`}
        </div>
        {poison.remedies.length > 0 && (
          <ul className="remedies">
            {poison.remedies.map((sentence) => (
              <RemedyItem key={sentence} remedy={remedyOf(sentence)} onChange={onChange} />
            ))}
          </ul>
        )}
        {stack !== '' && (
          <ExpandableSection headerText="Stack">
            <CodeBlock code={visible(stack)} label="stack" />
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Alert>
  )
}

interface RemedyProps {
  readonly remedy: Remedy
  readonly onChange: Props['onChange']
}

function RemedyItem({ remedy: { text, command, change }, onChange }: RemedyProps) {
  return (
    <li>
      {visible(text)}
      {command !== undefined && (
        <>
          {': '}
          <span className="mono">{visible(command)}</span>{' '}
        </>
      )}
      {change !== undefined && (
        <Button variant="inline-link" ariaLabel={`Do it: ${text}`} onClick={() => onChange(change)}>
          Do it
        </Button>
      )}
    </li>
  )
}
