import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import Checkbox from '@cloudscape-design/components/checkbox'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { FILTERS_MAX, type MappingChoices } from '../lib/mapping.ts'
import { NumberField } from '../shell/number-field.tsx'

interface Props {
  readonly choices: MappingChoices
  readonly onChange: (change: Partial<MappingChoices>) => void
}

/** What of a trigger can be changed at any time. */
export function TriggerForm(props: Props) {
  const { choices, onChange } = props
  return (
    <SpaceBetween size="l">
      <NumberField
        label="Batch size"
        constraint="1 to 10,000 records; never more than 6 MB together."
        value={choices.batchSize}
        onChange={(batchSize) => onChange({ batchSize })}
      />
      <NumberField
        label="Batch window (seconds)"
        constraint="0 to 300: how long records may be gathered before the function is called. 0 calls it as soon as there is one."
        value={choices.windowSeconds}
        onChange={(windowSeconds) => onChange({ windowSeconds })}
      />
      <Checkbox checked={choices.enabled} onChange={({ detail }) => onChange({ enabled: detail.checked })}>
        Enabled
      </Checkbox>
      <WhenItFails {...props} />
      <ExpandableSection headerText="Concurrency and windows">
        <SpaceBetween size="l">
          <NumberField
            label="Concurrent batches per shard"
            constraint="1 to 10. Records of one partition key stay in order."
            value={choices.parallel}
            onChange={(parallel) => onChange({ parallel })}
          />
          <NumberField
            label="Tumbling window (seconds)"
            constraint="0 to 900. The function is given its own state from call to call, and once more when the window ends."
            value={choices.tumblingSeconds}
            onChange={(tumblingSeconds) => onChange({ tumblingSeconds })}
          />
        </SpaceBetween>
      </ExpandableSection>
      <Filters {...props} />
    </SpaceBetween>
  )
}

function WhenItFails({ choices, onChange }: Props) {
  return (
    <ExpandableSection
      headerText="When the function fails"
      headerDescription="As it is, one record that always fails holds up its shard until it expires."
    >
      <SpaceBetween size="l">
        <NumberField
          label="Retry attempts"
          constraint="-1 tries until the records expire; 0 to 10,000."
          value={choices.retries}
          onChange={(retries) => onChange({ retries })}
        />
        <NumberField
          label="Maximum age of a record (seconds)"
          constraint="-1 keeps all; 60 to 604,800: what is older is skipped."
          value={choices.recordAgeSeconds}
          onChange={(recordAgeSeconds) => onChange({ recordAgeSeconds })}
        />
        <Checkbox
          checked={choices.bisect}
          description="Halves are tried by themselves, so that the bad record is found and the good ones get through."
          onChange={({ detail }) => onChange({ bisect: detail.checked })}
        >
          Split a failing batch in two
        </Checkbox>
        <Checkbox
          checked={choices.reportsFailures}
          description="The function answers {'batchItemFailures': [{'itemIdentifier': SEQUENCE_NUMBER}]}; what is before the first of them counts as done."
          onChange={({ detail }) => onChange({ reportsFailures: detail.checked })}
        >
          The function reports which items failed
        </Checkbox>
        <FormField
          label="On-failure destination"
          description="ARN of a queue of SQS, or of a bucket, which is told of records that are given up."
          stretch
        >
          <Input
            value={choices.onFailure}
            placeholder="arn:aws:sqs:us-east-1:000000000000:given-up"
            spellcheck={false}
            onChange={({ detail }) => onChange({ onFailure: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </ExpandableSection>
  )
}

function Filters({ choices: { filters }, onChange }: Props) {
  return (
    <ExpandableSection
      headerText="Filters"
      headerDescription="Only records that match one of them reach the function; the others count as done."
    >
      <AttributeEditor<string>
        items={filters}
        addButtonText="Add filter"
        removeButtonText="Remove"
        disableAddButton={filters.length >= FILTERS_MAX}
        onAddButtonClick={() => onChange({ filters: [...filters, '{"data":{"page":["/cart"]}}'] })}
        onRemoveButtonClick={({ detail }) => onChange({ filters: filters.filter((_, i) => i !== detail.itemIndex) })}
        empty="No filter: every record reaches the function."
        definition={[
          {
            label: 'Pattern',
            control: (pattern, index) => (
              <Input
                value={pattern}
                spellcheck={false}
                onChange={({ detail }) => onChange({ filters: filters.map((each, i) => (i === index ? detail.value : each)) })}
              />
            ),
          },
        ]}
      />
    </ExpandableSection>
  )
}
