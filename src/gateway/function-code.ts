import type { Handler, HttpResponse } from './http.ts'

/** The zip that the end of a link's path stands for; `undefined` if it stands for none, or no longer. */
export type LinkedCode = (pathEnd: string) => Promise<Uint8Array | undefined>

/** As GetFunction gives them out. No bucket has such a name, and the pages about the server are others. */
export const FUNCTION_CODE_PREFIX = '/_leat/function-code/'

/** Downloads of the code of functions: who has the link may have it, without a signature, as with AWS's presigned URLs. */
export function functionCodeDoor(linked: LinkedCode, next: Handler): Handler {
  return async (request) => {
    const [path = ''] = request.target.split('?', 1)
    if (!path.startsWith(FUNCTION_CODE_PREFIX)) return next(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Only GET and HEAD are answered here.')
    const zip = await linked(path.slice(FUNCTION_CODE_PREFIX.length))
    if (zip === undefined)
      return text(403, 'This link to the code of a function is none, or no longer: ask GetFunction for a new one.')
    return {
      status: 200,
      headers: { 'Content-Type': 'application/zip', ...DOWNLOAD },
      body: request.method === 'HEAD' ? NOTHING : zip,
    }
  }
}

const NOTHING = new Uint8Array()
/** A browser keeps it, and does not show it. */
const DOWNLOAD = { 'Content-Disposition': 'attachment; filename="function.zip"', 'X-Content-Type-Options': 'nosniff' }

function text(status: number, sentence: string): HttpResponse {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${sentence}\n`) }
}
