/** `firehose-key`: where an object would go that a delivery stream writes now, for settings that are still being typed. */
import type { ManageAction, ManageInput } from './gateway/manage.ts'
import type { Clock } from './kernel/clock.ts'
import { reject } from './kernel/outcome.ts'
import type { Random } from './kernel/random.ts'

const COMPRESSIONS: readonly string[] = ['UNCOMPRESSED', 'GZIP', 'ZIP', 'Snappy', 'HADOOP_SNAPPY']
const TEXTS = ['name', 'version', 'prefix', 'errorPrefix', 'timeZone', 'extension', 'compression'] as const
const TEXT_CHARS_MAX = 1024
const FAILED = 'processing-failed'

interface Parts {
  readonly clock: Clock
  readonly random: Random
}

/**
 * Input `{ name, version, prefix, errorPrefix, timeZone, extension, compression, parquet, partitioned }`, empty texts for what is not set; the answer is
 * `{ key, errorKey }`, partition keys standing for themselves in braces and `errorKey` empty where failures have no place of their own. What
 * CreateDeliveryStream would refuse is refused in its words.
 */
export function firehoseKeyAction({ clock, random }: Parts): ManageAction {
  return async (input) => {
    const wrong = TEXTS.find((name) => (textOf(input, name)?.length ?? TEXT_CHARS_MAX + 1) > TEXT_CHARS_MAX)
    if (wrong !== undefined) return reject('BadRequest', `${wrong} must be a text of at most ${TEXT_CHARS_MAX} characters.`)
    if (!COMPRESSIONS.includes(textOf(input, 'compression') ?? '')) {
      return reject('BadRequest', `compression must be one of ${COMPRESSIONS.join(', ')}.`)
    }
    const text = (name: (typeof TEXTS)[number]): string => textOf(input, name) ?? ''
    // A server whom nobody asks for Firehose does not load it.
    const [{ checkPrefixes, queryKeysOf }, { evaluatedErrorPrefix, evaluatedPrefix, objectName }, { zoneOf }, { compressionOf }] =
      await Promise.all([
        import('./services/firehose/prefix/check.ts'),
        import('./services/firehose/prefix/evaluate.ts'),
        import('./services/firehose/prefix/zones.ts'),
        import('./services/firehose/formats/body/compression.ts'),
      ])
    const settings = { Prefix: text('prefix'), ErrorOutputPrefix: text('errorPrefix'), CustomTimeZone: text('timeZone') }
    const invalid = checkPrefixes(settings, input['partitioned'] === true)
    if (invalid !== undefined) return invalid
    if (text('timeZone') !== '' && zoneOf(text('timeZone')) === undefined) {
      return reject('InvalidArgumentException', `There is no time zone ${text('timeZone')}.`)
    }
    const partitionKeys = Object.fromEntries(queryKeysOf(settings.Prefix).map((key) => [key, `{${key}}`]))
    const facts = { atMs: clock.nowMs(), random, partitionKeys }
    const stream = { name: text('name'), version: Number(text('version')) }
    const object = { atMs: facts.atMs, id: random.uuid() }
    const CompressionFormat = text('compression')
    const usual = input['parquet'] === true ? '.parquet' : compressionOf({ CompressionFormat }).extension
    const hasErrorPlace = settings.ErrorOutputPrefix !== '' || input['partitioned'] === true || input['parquet'] === true
    return {
      key: evaluatedPrefix(settings, facts) + objectName(stream, settings, { ...object, extension: text('extension') || usual }),
      errorKey: hasErrorPlace
        ? evaluatedErrorPrefix(settings, FAILED, facts) + objectName(stream, settings, { ...object, extension: '' })
        : '',
    }
  }
}

function textOf(input: ManageInput, name: string): string | undefined {
  const value = input[name] ?? ''
  return typeof value === 'string' ? value : undefined
}
