import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useEffect, useState } from 'react'
import { manageSnippets, shellWord } from '../lib/code.ts'
import { shortName } from '../lib/hash-range.ts'
import { batchKey, type FailedBatch, outcomeText, type RedriveOutcome } from '../lib/redrive.ts'
import { countedText } from '../lib/units.ts'
import { Choice } from '../shell/as-code.tsx'
import { useServer } from '../shell/server.tsx'

export const REDRIVE = 'redrive'

interface Props {
  readonly uuid: string
  readonly functionName: string
  readonly onClose: () => void
}

/** Batches that a trigger gave up, as they lie at its on-failure destination, and two ways back. */
export function GivenUp({ uuid, functionName, onClose }: Props) {
  const server = useServer()
  const { manage, report, region } = server
  const [batches, setBatches] = useState<readonly FailedBatch[]>()
  const [busy, setBusy] = useState<string>()
  useEffect(() => {
    const abort = new AbortController()
    const input = { do: 'list', mapping: uuid, region }
    manage<{ readonly batches: readonly FailedBatch[] }>(REDRIVE, input, abort.signal).then(
      (found) => setBatches(found.batches),
      (error: unknown) => {
        if (!abort.signal.aborted) report(error)
      },
    )
    return () => abort.abort()
  }, [uuid, region, manage, report])
  const redrive = async (batch: FailedBatch, to: 'function' | 'stream'): Promise<void> => {
    setBusy(`${to} ${batchKey(batch)}`)
    try {
      const outcome = await manage<RedriveOutcome>(REDRIVE, { do: 'redrive', document: batch.document, to, region })
      if (outcome.removed) setBatches((before) => before?.filter((each) => batchKey(each) !== batchKey(batch)))
      server.notify({ type: outcome.removed ? 'success' : 'warning', header: outcomeText(outcome), text: '' })
    } catch (error) {
      report(error)
    }
    setBusy(undefined)
  }
  const at = `--endpoint ${shellWord(server.endpoint)} --region ${shellWord(region)}`
  const command = `leat redrive ${shellWord(functionName)} ${at}`
  return (
    <Modal visible size="max" header={`What the trigger of ${functionName} gave up`} closeAriaLabel="Close" onDismiss={onClose}>
      <SpaceBetween size="m">
        <Table<FailedBatch>
          variant="embedded"
          trackBy={batchKey}
          loading={batches === undefined}
          loadingText="Looking at its on-failure destination"
          items={batches ?? []}
          ariaLabels={{ tableLabel: 'Batches given up' }}
          columnDefinitions={[
            { id: 'at', header: 'Given up', isRowHeader: true, cell: ({ failedAt }) => failedAt },
            { id: 'why', header: 'Why', cell: ({ condition }) => condition },
            {
              id: 'records',
              header: 'Records',
              cell: ({ records, shardId }) => `${countedText(records, 'record')} of shard ${shortName(shardId)}`,
            },
            {
              id: 'actions',
              header: 'Back',
              cell: (batch) => (
                <SpaceBetween direction="horizontal" size="xs">
                  {(['function', 'stream'] as const).map((to) => (
                    <Button
                      key={to}
                      loading={busy === `${to} ${batchKey(batch)}`}
                      disabled={busy !== undefined}
                      onClick={() => void redrive(batch, to)}
                    >
                      {to === 'function' ? 'To the function' : 'Into the stream'}
                    </Button>
                  ))}
                </SpaceBetween>
              ),
            },
          ]}
          empty={<Box color="text-body-secondary">Nothing lies there.</Box>}
        />
        <ExpandableSection headerText="As code" headingTagOverride="h3">
          <Choice title="redrive" snippets={manageSnippets(REDRIVE, { do: 'list', mapping: uuid, region }, command, server)} />
        </ExpandableSection>
      </SpaceBetween>
    </Modal>
  )
}
