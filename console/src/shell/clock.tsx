import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { manageSnippets, shellWord } from '../lib/code.ts'
import { isoText, spanText } from '../lib/units.ts'
import { Choice } from './as-code.tsx'
import { usePoll } from './hooks.ts'
import { useServer } from './server.tsx'

interface ClockState {
  readonly now: string
  readonly frozen: boolean
  /** Against the machine's clock, ms. */
  readonly aheadMs: number
}

const POLL_MS = { open: 1000, closed: 5000 } as const
/** Less than this is the time that the answer took. */
const AHEAD_MS_MIN = 2000
const STEPS = ['1m', '1h', '25h', '7d'] as const

/** The server's clock: shown while it is not the machine's, and the hand on it. */
export function ClockButton() {
  const server = useServer()
  const [open, setOpen] = useState(false)
  const known = server.about?.actions.includes('clock') === true && server.connection === 'ready'
  const { value, refresh } = usePoll(`clock ${known}`, open ? POLL_MS.open : POLL_MS.closed, async (signal) =>
    known ? await server.manage<ClockState>('clock', { do: 'show' }, signal) : undefined,
  )
  if (!known) return null
  const text = value === undefined ? '' : stateText(value)
  return (
    <>
      <Button
        iconName="status-pending"
        variant={text === '' ? 'icon' : 'normal'}
        ariaLabel={text === '' ? 'Clock' : `Clock: ${text}`}
        onClick={() => {
          setOpen(true)
          refresh()
        }}
      >
        {text}
      </Button>
      {open && <ClockDialog state={value} onChanged={refresh} onClose={() => setOpen(false)} />}
    </>
  )
}

function stateText({ frozen, aheadMs }: ClockState): string {
  const ahead = Math.abs(aheadMs) < AHEAD_MS_MIN ? '' : `${spanText(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead' : 'behind'}`
  return [frozen ? 'Frozen' : '', ahead].filter((each) => each !== '').join(', ')
}

interface DialogProps {
  readonly state: ClockState | undefined
  readonly onChanged: () => void
  readonly onClose: () => void
}

function ClockDialog({ state, onChanged, onClose }: DialogProps) {
  const server = useServer()
  const [by, setBy] = useState('25h')
  const [busy, setBusy] = useState(false)
  const steer = async (input: Readonly<Record<string, unknown>>): Promise<void> => {
    setBusy(true)
    await server.manage('clock', input).catch(server.report)
    setBusy(false)
    onChanged()
  }
  const frozen = state?.frozen === true
  const advance = { do: 'advance', by: by.trim() }
  return (
    <Modal visible header="The server's clock" closeAriaLabel="Close" onDismiss={onClose}>
      <SpaceBetween size="l">
        <SpaceBetween size="xxs">
          <Box variant="h3">{state === undefined ? '–' : isoText(new Date(state.now)).replace(/\.\d{3}/, '')}</Box>
          <Box color="text-body-secondary">
            {state === undefined ? '' : stateText(state) || 'Runs with the clock of its machine.'}
          </Box>
        </SpaceBetween>
        <SpaceBetween direction="horizontal" size="xs">
          <Button disabled={busy || frozen} onClick={() => steer({ do: 'freeze' })}>
            Freeze
          </Button>
          <Button disabled={busy || !frozen} onClick={() => steer({ do: 'resume' })}>
            Let it run
          </Button>
        </SpaceBetween>
        <FormField
          label="Move it on"
          description="What was due in between happens, in order: records expire, iterators end, streams become ACTIVE."
        >
          <SpaceBetween size="xs">
            <Input
              value={by}
              ariaLabel="By how much"
              onChange={({ detail }) => setBy(detail.value)}
              onKeyDown={({ detail }) => detail.key === 'Enter' && void steer(advance)}
            />
            <SpaceBetween direction="horizontal" size="xs">
              {STEPS.map((step) => (
                <Button
                  key={step}
                  disabled={busy}
                  ariaLabel={`Move on by ${step}`}
                  onClick={() => steer({ do: 'advance', by: step })}
                >
                  {`+ ${step}`}
                </Button>
              ))}
              <Button variant="primary" disabled={by.trim() === ''} loading={busy} onClick={() => steer(advance)}>
                Move on
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </FormField>
        {frozen && <Alert type="info">While it stands still, nothing expires, and a stream that is CREATING stays so.</Alert>}
        <Choice
          title="clock"
          snippets={manageSnippets(
            'clock',
            advance,
            `leat clock advance ${shellWord(advance.by)} --endpoint ${server.endpoint}`,
            server,
          )}
        />
      </SpaceBetween>
    </Modal>
  )
}
