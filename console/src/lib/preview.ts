/** What an object's first bytes mean to a person: unpacked, and laid out if they are JSON. */
import { hexDump, textOf, toBase64 } from './bytes.ts'
import { prettyJson, SHOWN_CHARS_MAX, visible } from './decode.ts'
import { gunzip, type Unpacked, unzip } from './inflate.ts'
import { unsnappy } from './snappy.ts'

/** This much of an object is fetched to look at it. */
export const PREVIEW_BYTES_MAX = 1024 * 1024
/** Images are shown whole or not at all. */
export const IMAGE_BYTES_MAX = 8 * 1024 * 1024
const UNPACKED_BYTES_MAX = 4 * 1024 * 1024
const DUMP_BYTES_MAX = 4 * 1024
const DOCUMENTS_MAX = 500

export type Preview =
  | {
      readonly kind: 'text'
      /** From the outside in, e.g. `gzip`, `JSON, 12 documents`. */
      readonly layers: readonly string[]
      readonly text: string
      /** True where `text` leaves something out. */
      readonly cut: boolean
    }
  | { readonly kind: 'image'; readonly url: string }

const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  ico: 'image/x-icon',
}

/** The type of an image by the name of the object, or by what it was stored as. */
export function imageTypeOf(key: string, contentType: string): string | undefined {
  const stored = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return Object.values(IMAGES).find((each) => each === stored) ?? IMAGES[extensionOf(key)]
}

export function isParquet(key: string, bytes: Uint8Array): boolean {
  return extensionOf(key) === 'parquet' || (bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31)
}

function extensionOf(key: string): string {
  return /\.([^./]+)$/.exec(key)?.[1]?.toLowerCase() ?? ''
}

/** An image is shown in a place where it can run no script and load nothing. */
export function imagePreview(type: string, bytes: Uint8Array): Preview {
  return { kind: 'image', url: `data:${type};base64,${toBase64(bytes)}` }
}

/** `whole`: whether `bytes` are all there is. */
export function textPreview(bytes: Uint8Array, whole: boolean): Preview {
  const unpacked = unpackedOf(bytes)
  const layers = unpacked === undefined ? [] : [unpacked.name]
  const content = unpacked?.content.bytes ?? bytes
  const cut = !whole || unpacked?.content.cut === true
  const text = textOf(content) ?? (cut ? textOf(content.subarray(0, lastWhole(content))) : undefined)
  if (text === undefined) {
    const dump = hexDump(content.subarray(0, DUMP_BYTES_MAX))
    return { kind: 'text', layers: [...layers, 'bytes'], text: dump, cut: cut || content.length > DUMP_BYTES_MAX }
  }
  const documents = documentsOf(text, cut)
  if (documents === undefined) return shown([...layers, 'text'], text, cut)
  const count = `${documents.texts.length}${documents.more ? '+' : ''}`
  const label = documents.texts.length === 1 && !documents.more ? 'JSON' : `JSON, ${count} documents`
  return shown([...layers, label], documents.texts.map((each) => prettyJson(each) ?? each).join('\n'), cut || documents.more)
}

function shown(layers: readonly string[], text: string, cut: boolean): Preview {
  return { kind: 'text', layers, text: visible(text.slice(0, SHOWN_CHARS_MAX)), cut: cut || text.length > SHOWN_CHARS_MAX }
}

function unpackedOf(bytes: Uint8Array): { readonly name: string; readonly content: Unpacked } | undefined {
  const ways = { gzip: gunzip, zip: unzip, snappy: unsnappy }
  for (const [name, unpack] of Object.entries(ways)) {
    const content = bytes.length > 0 ? unpack(bytes, UNPACKED_BYTES_MAX) : undefined
    if (content !== undefined) return { name, content }
  }
  return undefined
}

interface Documents {
  readonly texts: readonly string[]
  /** There are more than are given. */
  readonly more: boolean
}

/** Objects and arrays of JSON one after the other, with or without white space between them: how Firehose puts records together. */
export function documentsOf(text: string, cut: boolean): Documents | undefined {
  const texts: string[] = []
  let at = 0
  for (;;) {
    at = skipSpace(text, at)
    if (at === text.length) return texts.length === 0 ? undefined : { texts, more: cut }
    if (texts.length === DOCUMENTS_MAX) return { texts, more: true }
    const end = endOfDocument(text, at)
    // The last one of a beginning may be cut through.
    if (end === undefined) return cut && texts.length > 0 ? { texts, more: true } : undefined
    const document = text.slice(at, end)
    if (!isJson(document)) return undefined
    texts.push(document)
    at = end
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \n\r\t'.includes(text.charAt(at))) at++
  return at
}

function endOfDocument(text: string, from: number): number | undefined {
  if (text[from] !== '{' && text[from] !== '[') return undefined
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at++) {
    const each = text[at]
    if (inString) {
      if (each === '\\') at++
      else if (each === '"') inString = false
    } else if (each === '"') inString = true
    else if (each === '{' || each === '[') depth++
    else if ((each === '}' || each === ']') && --depth === 0) return at + 1
  }
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // Then it is shown as it is.
    return false
  }
}

/** Without the bytes of a last character that was cut through. */
function lastWhole(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return Math.max(0, end - 1)
}
