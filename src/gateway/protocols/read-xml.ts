import { isUtf8 } from 'node:buffer'
import { SaxesParser, type SaxesTagNS } from 'saxes'

/** An element as it was read. Names are without their prefix; attributes keep theirs. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text that stands in it directly. */
  readonly text: string
}

/** Elements in one another. Inputs of S3 have eight at most. */
const DEPTH_MAX = 32
/** Of one document. The largest that AWS takes has 10,000 parts with a dozen elements each. */
const ELEMENTS_MAX = 200_000
/** Of one element. Counted as they come: to look at a million of them together takes seconds. */
const ATTRIBUTES_MAX = 16

interface Growing {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Growing[]
  text: string
}

/**
 * A document as a tree, `undefined` unless it is well-formed XML in UTF-8. Documents with a DOCTYPE are none here: nothing that is
 * defined in a document is ever expanded, and nothing outside it looked at. Its memory is bounded by the length of the document.
 */
export function readXml(body: Uint8Array): XmlElement | undefined {
  if (!isUtf8(body)) return undefined
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: Growing[] = []
  let root: Growing | undefined
  let elements = 0
  const fail = (): never => {
    throw new Unreadable()
  }
  parser.on('error', fail)
  parser.on('doctype', fail)
  let attributes = 0
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > ATTRIBUTES_MAX) fail()
  })
  parser.on('opentag', (tag) => {
    elements += 1
    const element: Growing = { name: tag.local, attributes: attributesOf(tag), children: [], text: '' }
    if (elements > ELEMENTS_MAX || open.length >= DEPTH_MAX) fail()
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  const onText = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => open.pop())
  try {
    parser.write(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')).close()
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined
    throw cause
  }
  return root
}

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  return new Map(Object.values(attributes).map(({ name, value }) => [name, value]))
}

class Unreadable extends Error {}
