import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useEffect, useState } from 'react'
import type { ParquetPreview } from '../lib/parquet.ts'
import {
  IMAGE_BYTES_MAX,
  imagePreview,
  imageTypeOf,
  isParquet,
  PREVIEW_BYTES_MAX,
  type Preview,
  textPreview,
} from '../lib/preview.ts'
import type { ObjectHead } from '../lib/s3.ts'
import { bytesText } from '../lib/units.ts'
import { CodeBlock } from '../shell/code-block.tsx'
import { errorTexts, type Server, useServer } from '../shell/server.tsx'
import { ParquetTable } from './parquet-table.tsx'

interface Props {
  readonly bucket: string
  readonly objectKey: string
  readonly head: ObjectHead
}

type Shown = Preview | { readonly kind: 'parquet'; readonly parquet: ParquetPreview }

/** The beginning of an object, as far as it can be read. */
export function PreviewBox({ bucket, objectKey: key, head }: Props) {
  const server = useServer()
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<unknown>()
  const { ETag } = head
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is another one when the ETag is; the rest is asked for again and again
  useEffect(() => {
    const abort = new AbortController()
    setShown(undefined)
    setFailure(undefined)
    look(server, bucket, key, head, abort.signal).then(
      (found) => !abort.signal.aborted && setShown(found),
      (error: unknown) => !abort.signal.aborted && setFailure(error),
    )
    return () => abort.abort()
  }, [bucket, key, ETag])
  return (
    <Container header={<Header variant="h2">Preview</Header>}>
      {failure !== undefined && <CannotShow failure={failure} />}
      {shown === undefined && failure === undefined && <Spinner />}
      {shown?.kind === 'text' && <Text preview={shown} head={head} />}
      {shown?.kind === 'image' && <img className="preview-image" src={shown.url} alt={`Content of ${key}`} />}
      {shown?.kind === 'parquet' && <ParquetTable parquet={shown.parquet} />}
    </Container>
  )
}

function CannotShow({ failure }: { readonly failure: unknown }) {
  const { header, text } = errorTexts(failure)
  return (
    <Alert type="warning" header={header === 'Something went wrong' ? 'This cannot be shown' : header}>
      <span className="notice-text">{text}</span>
    </Alert>
  )
}

function Text({ preview, head }: { readonly preview: Extract<Preview, { readonly kind: 'text' }>; readonly head: ObjectHead }) {
  if (head.ContentLength === 0) return <Box color="text-body-secondary">Empty: an object of no bytes.</Box>
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="xs">
        {preview.layers.map((layer) => (
          <Badge key={layer}>{layer}</Badge>
        ))}
        <Box variant="span" color="text-body-secondary">
          {bytesText(head.ContentLength)}
        </Box>
      </SpaceBetween>
      <CodeBlock code={preview.text} label="content" />
      {preview.cut && (
        <Box color="text-body-secondary" fontSize="body-s">
          This is the beginning. Download it to see the rest.
        </Box>
      )}
    </SpaceBetween>
  )
}

/** Asks for as much as is needed, as it is stored: a browser must not unpack what it is given a piece of. */
async function look(server: Server, bucket: string, key: string, head: ObjectHead, signal: AbortSignal): Promise<Shown> {
  const size = head.ContentLength
  if (size === 0) return textPreview(new Uint8Array(0), true)
  const piece = async (from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
    const input = {
      Bucket: bucket,
      Key: key,
      Range: `bytes=${from}-${to - 1}`,
      ...(head.ContentEncoding !== '' && { ResponseContentEncoding: 'identity' }),
    }
    const { Body } = await server.ask<{ readonly Body: Uint8Array<ArrayBuffer> }>('s3', 'GetObject', input, signal)
    return Body
  }
  const imageType = imageTypeOf(key, head.ContentType)
  if (imageType !== undefined && size <= IMAGE_BYTES_MAX) return imagePreview(imageType, await piece(0, size))
  const beginning = await piece(0, Math.min(size, PREVIEW_BYTES_MAX))
  if (!isParquet(key, beginning)) return textPreview(beginning, beginning.length === size)
  const { readParquet } = await import('../lib/parquet.ts')
  const slice = async (from: number, to = size): Promise<ArrayBuffer> => (await piece(from, to)).buffer
  return { kind: 'parquet', parquet: await readParquet({ byteLength: size, slice }) }
}
