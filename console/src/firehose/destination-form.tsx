import Checkbox from '@cloudscape-design/components/checkbox'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { RoleField } from '../iam/role-field.tsx'
import { BUFFER_SECONDS, BUFFER_SIZE_MIB, type Choices, COMPRESSIONS } from '../lib/firehose.ts'
import { BucketField } from './bucket-field.tsx'
import { FIREHOSE } from './delivery-role.tsx'
import { KeyPreview } from './key-preview.tsx'
import { SliderField } from './slider-field.tsx'
import { TableField } from './table-field.tsx'

export interface FormProps {
  /** Of the delivery stream, and the version that its objects will carry: for the preview. */
  readonly name: string
  readonly version: string
  readonly choices: Choices
  /** Some things are settled for good at creation. */
  readonly creating: boolean
  readonly onChange: (change: Partial<Choices>) => void
}

/** Where and how objects are written. */
export function DestinationForm(props: FormProps) {
  return (
    <SpaceBetween size="l">
      <Keys {...props} />
      <Buffer {...props} />
      <Content {...props} />
      <Partitioning {...props} />
      <Conversion {...props} />
      {props.creating && <Backup {...props} />}
      <ExpandableSection headerText={props.creating ? 'Time zone' : 'Role and time zone'}>
        <SpaceBetween size="l">
          {!props.creating && (
            <RoleField
              label="Role"
              description="Delivery acts as this role."
              service={FIREHOSE}
              arn={props.choices.roleArn}
              onChange={(roleArn) => props.onChange({ roleArn })}
            />
          )}
          <FormField label="Time zone" description="Of the times in keys, such as Europe/Berlin. UTC if there is none.">
            <Input
              value={props.choices.timeZone}
              placeholder="UTC"
              spellcheck={false}
              onChange={({ detail }) => props.onChange({ timeZone: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </ExpandableSection>
    </SpaceBetween>
  )
}

function Keys({ name, version, choices, onChange }: FormProps) {
  return (
    <SpaceBetween size="l">
      <BucketField label="Bucket" bucket={choices.bucket} onChange={(bucket) => onChange({ bucket })} />
      <FormField
        label="Prefix"
        stretch
        description="Without an expression the hour is added in UTC: raw/ gives raw/2026/11/30/12/. Expressions: !{timestamp:yyyy-MM-dd}, !{firehose:random-string}, !{partitionKeyFromQuery:KEY}."
        constraintText="Nothing is put between prefix and file name: end it with a slash to get a folder."
      >
        <Input
          value={choices.prefix}
          placeholder="raw/user-events/"
          spellcheck={false}
          onChange={({ detail }) => onChange({ prefix: detail.value })}
        />
      </FormField>
      <FormField
        label="Error prefix"
        stretch
        description="For records that cannot be processed. Needed as soon as the prefix has an expression, and must then hold !{firehose:error-output-type}."
      >
        <Input
          value={choices.errorPrefix}
          placeholder="errors/!{firehose:error-output-type}/"
          spellcheck={false}
          onChange={({ detail }) => onChange({ errorPrefix: detail.value })}
        />
      </FormField>
      <KeyPreview name={name} version={version} choices={choices} />
    </SpaceBetween>
  )
}

function Buffer({ choices, onChange }: FormProps) {
  const large = choices.parquet || choices.partitioned
  return (
    <SpaceBetween size="l">
      <SliderField
        label="Buffer size"
        unit="MiB"
        description="An object is written as soon as this much is together, counted before compression."
        min={large ? BUFFER_SIZE_MIB.large : BUFFER_SIZE_MIB.min}
        max={BUFFER_SIZE_MIB.max}
        value={choices.sizeMiB}
        onChange={(sizeMiB) => onChange({ sizeMiB })}
      />
      <SliderField
        label="Buffer interval"
        unit="s"
        description="Or this long after the first record in the buffer, whichever comes first. With AWS’s 300 seconds nothing is seen in the bucket for five minutes: that is no fault. To watch, choose less, or flush the buffer by hand."
        min={choices.partitioned ? BUFFER_SECONDS.partitioned : BUFFER_SECONDS.min}
        max={BUFFER_SECONDS.max}
        value={choices.intervalSeconds}
        onChange={(intervalSeconds) => onChange({ intervalSeconds })}
      />
    </SpaceBetween>
  )
}

function Content({ choices, onChange }: FormProps) {
  const options = COMPRESSIONS.map((value) => ({ value, label: value === 'UNCOMPRESSED' ? 'None' : value }))
  return (
    <SpaceBetween size="l">
      <FormField
        label="Compression"
        description={
          choices.parquet ? 'Parquet compresses inside of itself.' : 'Of whole objects; the extension is added by itself.'
        }
      >
        <Select
          selectedOption={options.find(({ value }) => value === choices.compression) ?? null}
          options={options}
          disabled={choices.parquet}
          onChange={({ detail }) => {
            const compression = COMPRESSIONS.find((each) => each === detail.selectedOption.value)
            if (compression !== undefined) onChange({ compression })
          }}
        />
      </FormField>
      <FormField label="Records">
        <Checkbox
          checked={choices.delimiter && !choices.parquet}
          disabled={choices.parquet}
          description="Firehose puts records together as they are. Without a line end between them DuckDB, Athena and others cannot tell them apart."
          onChange={({ detail }) => onChange({ delimiter: detail.checked })}
        >
          Put a line end behind every record
        </Checkbox>
      </FormField>
    </SpaceBetween>
  )
}

function Partitioning({ choices, creating, onChange }: FormProps) {
  return (
    <SpaceBetween size="s">
      <Checkbox
        checked={choices.partitioned}
        disabled={!creating}
        description="Sorts records into folders by what is in them. Can be chosen only now, and not taken back."
        onChange={({ detail }) => onChange({ partitioned: detail.checked })}
      >
        Dynamic partitioning
      </Checkbox>
      {choices.partitioned && (
        <FormField
          label="Partition keys (jq)"
          stretch
          description="One object of jq 1.6 for each record. Its members are used in the prefix as !{partitionKeyFromQuery:customer_id}."
        >
          <Input
            value={choices.partitionQuery}
            spellcheck={false}
            onChange={({ detail }) => onChange({ partitionQuery: detail.value })}
          />
        </FormField>
      )}
    </SpaceBetween>
  )
}

function Conversion({ choices, onChange }: FormProps) {
  return (
    <SpaceBetween size="s">
      <Checkbox
        checked={choices.parquet}
        description="JSON in, Parquet out, with the columns of a table of Glue. Needs a buffer of at least 64 MiB."
        onChange={({ detail }) => onChange({ parquet: detail.checked })}
      >
        Convert to Parquet
      </Checkbox>
      {choices.parquet && <TableField database={choices.database} table={choices.table} onChange={onChange} />}
    </SpaceBetween>
  )
}

function Backup({ choices, onChange }: FormProps) {
  return (
    <SpaceBetween size="s">
      <Checkbox
        checked={choices.backup}
        description="A second copy of every record, as it came. Cannot be taken back."
        onChange={({ detail }) =>
          onChange({ backup: detail.checked, ...(choices.backupBucket === '' && { backupBucket: choices.bucket }) })
        }
      >
        Keep the records as they came, too
      </Checkbox>
      {choices.backup && (
        <>
          <BucketField
            label="Backup bucket"
            bucket={choices.backupBucket}
            onChange={(backupBucket) => onChange({ backupBucket })}
          />
          <FormField label="Backup prefix">
            <Input
              value={choices.backupPrefix}
              spellcheck={false}
              onChange={({ detail }) => onChange({ backupPrefix: detail.value })}
            />
          </FormField>
        </>
      )}
    </SpaceBetween>
  )
}
