import type { DeliveryStream } from '../lib/firehose.ts'
import { type Server, useServer } from '../shell/server.tsx'
import { type Tag, TagTable } from '../shell/tag-table.tsx'

const TAGS_MAX = 50

export function SettingsTab({ stream }: { readonly stream: DeliveryStream }) {
  const server = useServer()
  const name = stream.DeliveryStreamName
  return (
    <TagTable
      id={name}
      max={TAGS_MAX}
      list={(signal) => listTags(server, name, signal)}
      adding={(tag) => ({ api: 'firehose', operation: 'TagDeliveryStream', input: { DeliveryStreamName: name, Tags: [tag] } })}
      removing={(key) => ({
        api: 'firehose',
        operation: 'UntagDeliveryStream',
        input: { DeliveryStreamName: name, TagKeys: [key] },
      })}
    />
  )
}

async function listTags(server: Server, name: string, signal: AbortSignal): Promise<readonly Tag[]> {
  const found: Tag[] = []
  for (;;) {
    const after = found.at(-1)?.Key
    const output: { readonly Tags: readonly Tag[]; readonly HasMoreTags: boolean } = await server.ask(
      'firehose',
      'ListTagsForDeliveryStream',
      { DeliveryStreamName: name, ...(after !== undefined && { ExclusiveStartTagKey: after }) },
      signal,
    )
    found.push(...output.Tags)
    if (!output.HasMoreTags || output.Tags.length === 0 || found.length >= TAGS_MAX) return found
  }
}
