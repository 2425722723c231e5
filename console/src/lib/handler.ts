/** Which file a handler names, and which handlers there are in the files. */
import type { CodeFile } from './zip.ts'

type File = Pick<CodeFile, 'path' | 'text'>

function partsOf(handler: string): readonly [module: string, name: string] {
  const at = handler.lastIndexOf('.')
  return at === -1 ? [handler, ''] : [handler.slice(0, at), handler.slice(at + 1)]
}

/** Paths of which one has to be there. Empty: this runtime's handlers are nothing that could be told from names. */
export function filesOfHandler(runtime: string, handler: string): readonly string[] {
  const [module] = partsOf(handler)
  if (runtime.startsWith('python')) {
    const path = module.replaceAll('.', '/')
    return [`${path}.py`, `${path}/__init__.py`, `${path}.so`]
  }
  if (runtime.startsWith('nodejs')) return ['.js', '.mjs', '.cjs'].map((ending) => `${module}${ending}`)
  return runtime.startsWith('provided') ? ['bootstrap'] : []
}

/** The file is not there: what is missing, and the handler that would fit what is. */
export function handlerTrouble(
  runtime: string,
  handler: string,
  files: readonly File[],
): { readonly missing: string; readonly better?: string } | undefined {
  const wanted = filesOfHandler(runtime, handler)
  const [missing] = wanted
  if (missing === undefined || files.some(({ path }) => wanted.includes(path))) return undefined
  const [, name] = partsOf(handler)
  const found = files.find(
    (file) => file.text !== undefined && defines(runtime, file.text, name) && moduleOf(runtime, file.path) !== undefined,
  )
  const module = found && moduleOf(runtime, found.path)
  return { missing, ...(module !== undefined && { better: `${module}.${name}` }) }
}

function moduleOf(runtime: string, path: string): string | undefined {
  const ending = runtime.startsWith('python') ? /\.py$/ : /\.[mc]?js$/
  return ending.test(path) ? path.replace(ending, '') : undefined
}

function defines(runtime: string, text: string, name: string): boolean {
  if (!/^\w+$/.test(name)) return false
  const python = new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm')
  const node = new RegExp(`\\bexports?\\b[^\\n]*\\b${name}\\b`)
  return (runtime.startsWith('python') ? python : node).test(text)
}

/** Blanks of a step inwards, as is usual in the language of the file. */
export function indentOf(path: string): number {
  return path.endsWith('.py') ? 4 : 2
}
