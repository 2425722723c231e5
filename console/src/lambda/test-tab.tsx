import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { EVENT_TEMPLATES, jsonTrouble, savingTrouble, templateText } from '../lib/events.ts'
import type { FunctionConfiguration } from '../lib/lambda.ts'
import { AsCode } from '../shell/as-code.tsx'
import { Editor } from '../shell/editor.tsx'
import { useServer } from '../shell/server.tsx'
import { Result } from './result.tsx'
import { useSavedEvents } from './saved-events.ts'
import { type Invoking, invokeInput } from './use-invoke.ts'

interface Props {
  readonly configuration: FunctionConfiguration
  readonly invoking: Invoking
  readonly event: string
  readonly onEvent: (event: string) => void
}

const TEMPLATE = 'template:'
const SAVED = 'saved:'

/** Calls the function with an event. */
export function TestTab({ configuration, invoking, event, onEvent }: Props) {
  const [type, setType] = useState('RequestResponse')
  const name = configuration.FunctionName
  const trouble = jsonTrouble(event)
  const isAsync = type === 'Event'
  return (
    <SpaceBetween size="l">
      <Result configuration={configuration} invoking={invoking} />
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button
                variant="primary"
                loading={invoking.busy}
                disabled={trouble !== undefined}
                onClick={() => void invoking.run(event, { isAsync })}
              >
                Test
              </Button>
            }
          >
            Test event
          </Header>
        }
      >
        <SpaceBetween size="l">
          <FormField label="Invocation">
            <SegmentedControl
              label="Invocation"
              selectedId={type}
              options={[
                { id: 'RequestResponse', text: 'Wait for the answer' },
                { id: 'Event', text: 'Queue it' },
              ]}
              onChange={({ detail }) => setType(detail.selectedId)}
            />
          </FormField>
          <Choice name={name} event={event} onEvent={onEvent} />
          <FormField label="Event JSON" stretch errorText={trouble === undefined ? '' : `This is no JSON: ${trouble}`}>
            <Editor label="Event JSON" text={event} onChange={onEvent} />
          </FormField>
          <AsCode api="lambda" operation="Invoke" input={invokeInput(name, event, isAsync)} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly event: string
  readonly onEvent: (event: string) => void
}

/** What services send, and what was kept in this browser. */
function Choice({ name, event, onEvent }: ChoiceProps) {
  const server = useServer()
  const { events, save, remove } = useSavedEvents(name)
  const [chosen, setChosen] = useState<string>()
  const [title, setTitle] = useState('')
  const saved = Object.keys(events).toSorted()
  const options = [
    ...(saved.length === 0
      ? []
      : [{ label: 'Saved in this browser', options: saved.map((each) => ({ value: `${SAVED}${each}`, label: each })) }]),
    { label: 'Templates', options: EVENT_TEMPLATES.map(({ id, label }) => ({ value: `${TEMPLATE}${id}`, label })) },
  ]
  const trouble = title === '' ? undefined : savingTrouble(events, title, event)
  const choose = (value: string): void => {
    setChosen(value)
    if (value.startsWith(TEMPLATE)) onEvent(templateText(value.slice(TEMPLATE.length), server))
    else {
      const saving = value.slice(SAVED.length)
      onEvent(events[saving] ?? '')
      setTitle(saving)
    }
  }
  const selected = options.flatMap((group) => group.options).find(({ value }) => value === chosen)
  return (
    <SpaceBetween size="s">
      <FormField label="Event">
        <Select
          selectedOption={selected ?? null}
          options={options}
          placeholder="Choose an event to begin with"
          onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label="Keep it as" errorText={trouble} stretch>
        <SpaceBetween direction="horizontal" size="xs">
          <Input
            value={title}
            placeholder="A name"
            ariaLabel="Keep it as"
            spellcheck={false}
            onChange={({ detail }) => setTitle(detail.value)}
          />
          <Button
            disabled={title === '' || trouble !== undefined}
            onClick={() => {
              save(title, event)
              setChosen(`${SAVED}${title}`)
            }}
          >
            Save
          </Button>
          {events[title] !== undefined && (
            <Button
              onClick={() => {
                remove(title)
                setTitle('')
                setChosen(undefined)
              }}
            >
              Forget it
            </Button>
          )}
        </SpaceBetween>
      </FormField>
      {events[title] !== undefined && events[title] !== event && (
        <Box color="text-body-secondary" fontSize="body-s">
          Changed since it was saved.
        </Box>
      )}
    </SpaceBetween>
  )
}
