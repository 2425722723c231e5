import { gunzip } from 'node:zlib'
import type { Handler, HttpRequest, HttpResponse } from './http.ts'

/**
 * The web console under `/_leat/`: files that were built beforehand and are kept gzipped, named by a manifest. What the manifest does not name is
 * not there, so no path of a request ever reaches the disk.
 */
export interface ConsoleFiles {
  /** `undefined` if there is no such file. `name` is one of the manifest's, with its ending `.gz`, or the manifest itself. */
  read(name: string): Promise<Uint8Array | undefined>
}

interface Asset {
  /** The media type. */
  readonly type: string
  /** Of the unpacked content. */
  readonly etag: string
  /** Its name changes with its content: it never has to be asked for again. */
  readonly immutable: boolean
}

type Assets = ReadonlyMap<string, Asset>

export const CONSOLE_PREFIX = '/_leat/'
const MANIFEST = 'manifest.json'
const INDEX = 'index.html'
const IMMUTABLE = 'public, max-age=31536000, immutable'

/**
 * Scripts, styles and calls from this server alone, nothing inline; no plugins, frames, forms or base address. (Styles that scripts set on elements
 * are no inline styles to this policy, which is why components that do so work under it.)
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Answers the console's pages, and takes browsers there that only know the address of the server; everything else goes on to `next`. */
export function consoleHandler(files: ConsoleFiles, next: Handler): Handler {
  let loading: Promise<Assets> | undefined
  const others: Handler = async (request) => confined(request, await next(request))
  return async (request) => {
    const path = request.target.split('?', 1)[0] ?? ''
    if (isVisit(request, path)) return redirect()
    if (!path.startsWith(CONSOLE_PREFIX) || (request.method !== 'GET' && request.method !== 'HEAD')) return others(request)
    const name = path.slice(CONSOLE_PREFIX.length) || INDEX
    // Read again with every visit: the program may have been brought up to date under a running server.
    if (name === INDEX || loading === undefined) loading = readManifest(files)
    const assets = await loading
    const asset = assets.get(name)
    if (asset === undefined) return name === INDEX ? absent() : others(request)
    return await answer(files, request, name, asset)
  }
}

/** A person who typed the address: no client of AWS asks for a page to show. */
function isVisit({ method, headers }: HttpRequest, path: string): boolean {
  if (method !== 'GET') return false
  return path === '/_leat' || (path === '/' && headers.get('sec-fetch-mode') === 'navigate' && !headers.has('authorization'))
}

/**
 * What a browser opens as a page of its own besides the console: an object that somebody stored. Its scripts may run, but as those of nobody, since here
 * they would otherwise be the console's own, with its keys. Clients of AWS ask for no pages, and see nothing of this.
 */
function confined({ headers }: HttpRequest, response: HttpResponse): HttpResponse {
  const isPage = PAGES.has(headers.get('sec-fetch-dest') ?? '') || (headers.get('accept') ?? '').includes('text/html')
  if (!isPage) return response
  const guarded = { ...response.headers, 'X-Content-Type-Options': 'nosniff' }
  const type = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  // A browser shows a document of other types, PDF for one, only outside of a sandbox; it runs none of their scripts as ours.
  const runs = type === '' || /html|xml/i.test(type)
  return { ...response, headers: runs ? { ...guarded, 'Content-Security-Policy': SANDBOX } : guarded }
}

const PAGES: ReadonlySet<string> = new Set(['document', 'iframe', 'frame', 'embed', 'object'])
const SANDBOX = 'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads'

function redirect(): HttpResponse {
  return { status: 302, headers: { Location: CONSOLE_PREFIX, 'Cache-Control': 'no-store' }, body: new Uint8Array(0) }
}

async function readManifest(files: ConsoleFiles): Promise<Assets> {
  const bytes = await files.read(MANIFEST)
  if (bytes === undefined) return new Map()
  const { files: named } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly files: Readonly<Record<string, Asset>> }
  return new Map(Object.entries(named))
}

async function answer(
  files: ConsoleFiles,
  request: HttpRequest,
  name: string,
  { type, etag, immutable }: Asset,
): Promise<HttpResponse> {
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': immutable ? IMMUTABLE : 'no-cache',
    ETag: `"${etag}"`,
    Vary: 'Accept-Encoding',
  }
  if (isKnown(request, etag)) return { status: 304, headers, body: new Uint8Array(0) }
  const packed = await files.read(`${name}.gz`)
  if (packed === undefined) return absent()
  if (takesGzip(request)) {
    return { status: 200, headers: { ...headers, 'Content-Type': type, 'Content-Encoding': 'gzip' }, body: packed }
  }
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body: await unpacked(packed) }
}

function isKnown({ headers }: HttpRequest, etag: string): boolean {
  const known = (headers.get('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(`"${etag}"`) || known.includes('*')
}

function takesGzip({ headers }: HttpRequest): boolean {
  return /(^|[\s,])(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/i.test(headers.get('accept-encoding') ?? '')
}

function unpacked(packed: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(packed, (error, bytes) => (error === null ? resolve(bytes) : reject(error)))
  })
}

function absent(): HttpResponse {
  return {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from('This Leat came without its console. Everything else works; `leat --help` lists the commands.\n'),
  }
}
