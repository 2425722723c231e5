/**
 * The XML that S3 speaks, read and written by hand: the page's policy allows no parser of markup that the browser has (Trusted Types count
 * `DOMParser` among them), and S3 uses little of XML: elements and text; attributes, which nothing here needs, are passed over.
 */

export interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

interface Open {
  readonly name: string
  text: string
  readonly children: Element[]
}

/** The next tag, and the text before it. */
const STEP =
  /([^<]*)<(\?[^>]*|!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\/[^\s>]+\s*|[^\s/>?!]+(?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?\/?)>/y

/** The element at the top. `undefined` for what is no such document. */
export function readXml(source: string): Element | undefined {
  const root: Open = { name: '', text: '', children: [] }
  const open: Open[] = [root]
  STEP.lastIndex = 0
  while (STEP.lastIndex < source.length) {
    const from = STEP.lastIndex
    const match = STEP.exec(source)
    const inner = open.at(-1)
    if (inner === undefined) return undefined
    if (match === null) return source.slice(from).trim() === '' && open.length === 1 ? root.children[0] : undefined
    const [, before = '', tag = ''] = match
    inner.text += unescaped(before)
    if (tag.startsWith('?') || tag.startsWith('!--')) continue
    if (tag.startsWith('![')) inner.text += tag.slice(8, -2)
    else if (tag.startsWith('/')) {
      if (open.length < 2 || inner.name !== tag.slice(1).trim()) return undefined
      open.pop()
      open.at(-1)?.children.push(inner)
    } else {
      const element: Open = { name: /^[^\s/]+/.exec(tag)?.[0] ?? '', text: '', children: [] }
      if (tag.endsWith('/')) inner.children.push(element)
      else open.push(element)
    }
  }
  return open.length === 1 ? root.children[0] : undefined
}

/** The text of the element at the end of the path; `undefined` if there is none. */
export function textAt(element: Element, ...path: readonly string[]): string | undefined {
  let at: Element | undefined = element
  for (const name of path) at = at?.children.find((each) => each.name === name)
  return at?.text
}

export function childrenAt(element: Element, name: string): readonly Element[] {
  return element.children.filter((each) => each.name === name)
}

/** What is to be written: text, or named members. An array is the element as often as it has items. */
export type Content = string | number | { readonly [name: string]: Content | readonly Content[] | undefined }

export function writeXml(name: string, content: Content): string {
  if (typeof content !== 'object') return `<${name}>${escaped(String(content))}</${name}>`
  const inner = Object.entries(content).map(([each, value]) => {
    if (value === undefined) return ''
    return Array.isArray(value) ? value.map((item: Content) => writeXml(each, item)).join('') : writeXml(each, value as Content)
  })
  return `<${name}>${inner.join('')}</${name}>`
}

/** A parser of XML turns a bare carriage return into a line feed. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}
