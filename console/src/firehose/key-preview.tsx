import Box from '@cloudscape-design/components/box'
import { useEffect, useState } from 'react'
import { ApiError } from '../lib/api.ts'
import { visible } from '../lib/decode.ts'
import type { Choices } from '../lib/firehose.ts'
import { useServer } from '../shell/server.tsx'

interface Props {
  readonly name: string
  readonly version: string
  readonly choices: Choices
}

interface Keys {
  readonly key: string
  readonly errorKey: string
}

/** Typing pauses this long before it is asked. */
const PAUSE_MS = 150

/** The key that an object written now would get, reckoned by the server: the same that it does when it delivers. */
export function KeyPreview({ name, version, choices }: Props) {
  const server = useServer()
  const [keys, setKeys] = useState<Keys>()
  const [problem, setProblem] = useState('')
  const { prefix, errorPrefix, timeZone, extension, compression, parquet, partitioned } = choices
  const question = JSON.stringify({
    name: name === '' ? 'my-delivery-stream' : name,
    version,
    prefix,
    errorPrefix,
    timeZone,
    extension,
    compression,
    parquet,
    partitioned,
  })
  const known = server.about?.actions.includes('firehose-key') === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the question is another one
  useEffect(() => {
    if (!known) return
    const abort = new AbortController()
    const timer = window.setTimeout(() => {
      server.manage<Keys>('firehose-key', JSON.parse(question) as object, abort.signal).then(
        (answer) => {
          setKeys(answer)
          setProblem('')
        },
        (error: unknown) => error instanceof ApiError && setProblem(error.message),
      )
    }, PAUSE_MS)
    return () => {
      abort.abort()
      window.clearTimeout(timer)
    }
  }, [question, known])
  if (!known) return null
  return (
    <section className="key-preview" aria-label="Key of an object written now">
      <Box variant="awsui-key-label">An object written now</Box>
      {problem !== '' && <Box color="text-status-error">{problem}</Box>}
      {problem === '' && keys !== undefined && (
        <>
          <div className="mono">
            s3://{choices.bucket === '' ? '…' : choices.bucket}/{visible(keys.key)}
          </div>
          {keys.errorKey !== '' && (
            <Box fontSize="body-s" color="text-body-secondary">
              a failed record: <span className="mono">{visible(keys.errorKey)}</span>
            </Box>
          )}
        </>
      )}
    </section>
  )
}
