import {
  BANS,
  FILE_LINES_MAX,
  FUNCTION_LINES_MAX,
  LONGER_FILES,
  LONGER_FUNCTIONS,
  MAY_IMPORT,
  MAY_USE_PACKAGE,
  NOT_REACHED,
} from './rules.ts'

/** Path from the root, with slashes → text. */
export type SourceTree = ReadonlyMap<string, string>

export interface Violation {
  readonly file: string
  readonly rule: 'import' | 'package' | 'ban' | 'file size' | 'function size' | 'dead file' | 'ratchet'
  readonly detail: string
}

/** Everything in `src/` that breaks a rule. Pure, so that the rules can be tried on planted violations. */
export function violationsIn(tree: SourceTree): readonly Violation[] {
  const product = [...tree].filter(([file]) => isProduct(file))
  return [
    ...product.flatMap(([file, text]) => [
      ...importViolations(file, text, tree),
      ...banViolations(file, text),
      ...sizeViolations(file, text),
    ]),
    ...deadFiles(tree),
    ...slackRatchets(tree),
  ]
}

function isProduct(file: string): boolean {
  return file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.gen.ts')
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports: other files of ours as paths from the root, packages by name. */
export function importsOf(
  file: string,
  text: string,
): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  const files = specifiers.filter((each) => each.startsWith('.')).map((each) => resolve(file, each))
  const packages = specifiers.filter((each) => !each.startsWith('.') && !each.startsWith('node:')).map(packageName)
  return { files, packages }
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function importViolations(file: string, text: string, tree: SourceTree): readonly Violation[] {
  const found: Violation[] = []
  const own = longestPrefix(Object.keys(MAY_IMPORT), file)
  const { files, packages } = importsOf(file, text)
  for (const target of files) {
    const allowed = own !== undefined && [own, ...(MAY_IMPORT[own] ?? [])].some((prefix) => target.startsWith(prefix))
    if (!allowed) found.push({ file, rule: 'import', detail: `${own ?? 'no rule'} may not import ${target}` })
    else if (!tree.has(target)) found.push({ file, rule: 'import', detail: `${target} does not exist` })
  }
  for (const name of packages) {
    if (!(MAY_USE_PACKAGE[name] ?? []).some((prefix) => file.startsWith(prefix))) {
      found.push({ file, rule: 'package', detail: `${name} may not be used here` })
    }
  }
  return found
}

function longestPrefix(prefixes: readonly string[], file: string): string | undefined {
  return prefixes.filter((prefix) => file.startsWith(prefix)).toSorted((a, b) => b.length - a.length)[0]
}

function banViolations(file: string, text: string): readonly Violation[] {
  const code = withoutComments(text)
  return BANS.filter(({ exceptIn }) => !exceptIn.some((prefix) => file.startsWith(prefix))).flatMap(
    ({ pattern, instead, inComments }) => {
      const match = pattern.exec(inComments ? text : code)
      return match === null ? [] : [{ file, rule: 'ban' as const, detail: `${match[0]}: ${instead}` }]
    },
  )
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')).replaceAll(/(^|\s)\/\/[^\n]*/g, '$1')
}

function sizeViolations(file: string, text: string): readonly Violation[] {
  const found: Violation[] = []
  const lines = text.split('\n').length - 1
  const linesMax = LONGER_FILES[file] ?? FILE_LINES_MAX
  if (lines > linesMax) found.push({ file, rule: 'file size', detail: `${lines} lines, at most ${linesMax}` })
  for (const { name, length } of functionsOf(text)) {
    const max = LONGER_FUNCTIONS[`${file} ${name}`] ?? FUNCTION_LINES_MAX
    if (length > max) found.push({ file, rule: 'function size', detail: `${name} has ${length} lines, at most ${max}` })
  }
  return found
}

/** Functions and methods by indentation, which the formatter guarantees: from a heading that ends in `{` to the `}` beneath it. */
export function functionsOf(text: string): readonly { readonly name: string; readonly length: number }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const heading =
      /^(\s*)(?:export )?(?:default )?(?:async )?function\*? (\w+)/.exec(line) ??
      /^( {2})(?:override |static |async |get |set |\*)*(#?\w+)(?:<[^(]*>)?\([^;]*$/.exec(line) ??
      /^(\s*)(?:export )?const (\w+) = (?:async )?\([^;]*$/.exec(line)
    if (heading === null || /^\s*(if|for|while|switch|return|catch)\b/.test(line)) return []
    const [, indent = '', name = ''] = heading
    const end = lines.findIndex((each, at) => at > start && (each === `${indent}}` || each === `${indent}})`))
    return end === -1 ? [] : [{ name, length: end - start + 1 }]
  })
}

function reachedFrom(tree: SourceTree, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const queue: string[] = entries.filter((file) => tree.has(file))
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    queue.push(...importsOf(file, tree.get(file) ?? '').files)
  }
  return reached
}

/** Product files that nothing reaches from an entry point. What only a listed file reaches is waiting with it. */
function deadFiles(tree: SourceTree): readonly Violation[] {
  const reached = reachedFrom(tree, ['src/cli/bin.ts', 'src/index.ts'])
  const waiting = reachedFrom(tree, Object.keys(NOT_REACHED))
  const dead = [...tree.keys()].filter((file) => isProduct(file) && !reached.has(file) && !waiting.has(file))
  const alive = Object.keys(NOT_REACHED).filter((file) => reached.has(file) || !tree.has(file))
  return [
    ...dead.map((file) => ({ file, rule: 'dead file' as const, detail: 'no entry point reaches it' })),
    ...alive.map((file) => ({ file, rule: 'dead file' as const, detail: 'is listed as not reached, but it is' })),
  ]
}

/** A ratchet that is looser than the tree needs: tighten it in the same change. */
function slackRatchets(tree: SourceTree): readonly Violation[] {
  const files = Object.entries(LONGER_FILES).flatMap(([file, max]) => {
    const lines = (tree.get(file)?.split('\n').length ?? 1) - 1
    return lines < max ? [{ file, rule: 'ratchet' as const, detail: `lists ${max} lines but has ${lines}` }] : []
  })
  const functions = Object.entries(LONGER_FUNCTIONS).flatMap(([key, max]) => {
    const [file = '', name] = key.split(' ')
    const length = Math.max(
      0,
      ...functionsOf(tree.get(file) ?? '')
        .filter((each) => each.name === name)
        .map((each) => each.length),
    )
    return length < max ? [{ file, rule: 'ratchet' as const, detail: `lists ${max} lines for ${name} but it has ${length}` }] : []
  })
  return [...files, ...functions]
}
