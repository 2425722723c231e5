import { useServer } from '../shell/server.tsx'
import { type Tag, TagTable } from '../shell/tag-table.tsx'

interface Props {
  readonly bucket: string
  readonly objectKey: string
}

const TAGS_MAX = 10

/** The tags of an object: S3 knows only all of them at once. */
export function ObjectTags({ bucket, objectKey }: Props) {
  const server = useServer()
  const place = { Bucket: bucket, Key: objectKey }
  const inputOf = (tags: readonly Tag[]) => ({ ...place, Tagging: { TagSet: tags } })
  return (
    <TagTable
      id={`${bucket} ${objectKey}`}
      max={TAGS_MAX}
      list={async (signal) => {
        const output = await server.ask<{ readonly TagSet: readonly Tag[] }>('s3', 'GetObjectTagging', place, signal)
        return output.TagSet
      }}
      adding={(tag, tags) => ({
        api: 's3',
        operation: 'PutObjectTagging',
        input: inputOf([...tags.filter(({ Key }) => Key !== tag.Key), tag]),
      })}
      removing={(key, tags) => ({
        api: 's3',
        operation: 'PutObjectTagging',
        input: inputOf(tags.filter(({ Key }) => Key !== key)),
      })}
    />
  )
}
