import { stripTypeScriptTypes } from 'node:module'
import { extname } from 'node:path'
import { UserError } from '../io.ts'

/** Endings of TypeScript, and what Lambda's Node loads in their place. */
const ENDINGS: Readonly<Record<string, string>> = { '.ts': '.mjs', '.mts': '.mjs', '.cts': '.cjs' }

export function isTypeScript(file: string): boolean {
  return extname(file) in ENDINGS && !file.endsWith('.d.ts') && !file.endsWith('.d.mts') && !file.endsWith('.d.cts')
}

/** `src/handler.ts` → `src/handler.mjs` */
export function deployedName(file: string): string {
  return isTypeScript(file) ? file.slice(0, -extname(file).length) + ENDINGS[extname(file)] : file
}

/**
 * TypeScript as the JavaScript that a function of Node can load: types go, lines stay where they are, so that stack traces are right. Imports of
 * other files of the package name what those have become; `hasFile` says which there are, by a path relative to this one. Throws `UserError` for what is no TypeScript.
 */
export function javascriptOf(code: string, file: string, hasFile: (relative: string) => boolean): string {
  return stripped(code, file).replace(IMPORT, (whole, before: string, quote: string, specifier: string) => {
    const deployed = deployedImport(specifier, hasFile)
    return deployed === undefined ? whole : `${before}${quote}${deployed}${quote}`
  })
}

/** Behind `from`, `import`, and in a call of it: relative paths, in quotes of either kind. */
const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"'\n]+)\2/g

function deployedImport(specifier: string, hasFile: (relative: string) => boolean): string | undefined {
  if (isTypeScript(specifier)) return deployedName(specifier)
  // As TypeScript's own compiler has them: without an ending, or with that of the JavaScript to come.
  const withoutEnding = specifier.replace(/\.(m?js|cjs)$/, '')
  if (withoutEnding !== specifier && hasFile(specifier)) return undefined
  const source = Object.keys(ENDINGS).find((ending) => hasFile(`${withoutEnding}${ending}`))
  return source === undefined ? undefined : `${withoutEnding}${ENDINGS[source]}`
}

function stripped(code: string, file: string): string {
  const { emitWarning } = process
  // Node warns that it may change, which is for us to notice and not for whoever deploys a function.
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(code, { mode: 'strip' })
  } catch (error) {
    if (!isUnsupported(error)) throw new UserError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    // Enums and the like become code, and lines move.
    return stripTypeScriptTypes(code, { mode: 'transform' })
  } finally {
    process.emitWarning = emitWarning
  }
}

function isUnsupported(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
}
