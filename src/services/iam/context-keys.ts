/** Keys that policies ask about: in conditions, and as variables. */

interface Statement {
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Of documents without flaws; as they are written there, each once, in the order of the alphabet. */
export function contextKeysIn(documents: readonly string[]): readonly string[] {
  const found = new Map<string, string>()
  const add = (key: string): void => {
    if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), key)
  }
  for (const document of documents) {
    const { Statement } = JSON.parse(document) as { readonly Statement: Statement | readonly Statement[] }
    for (const { Condition = {} } of [Statement].flat() as readonly Statement[]) {
      for (const keys of Object.values(Condition)) for (const key of Object.keys(keys)) add(key)
    }
    for (const [, name = ''] of document.matchAll(VARIABLE)) add(name)
  }
  return [...found.values()].toSorted()
}

/** `${aws:username}`; `${*}` and the like are letters. */
const VARIABLE = /\$\{\s*([\w-]+:[^,}]+?)\s*(?:,[^}]*)?\}/g
