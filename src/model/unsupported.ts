import type { ServiceModel } from './api.ts'

/** All operations of the model but those that are served, with one sentence for the client. */
export function unsupportedBut(
  { operations }: ServiceModel,
  served: readonly { readonly model: { readonly name: string } }[],
  sentence: string,
): Readonly<Record<string, string>> {
  const names = new Set(served.map(({ model }) => model.name))
  const others = Object.keys(operations).filter((name) => !names.has(name))
  return Object.fromEntries(others.map((name) => [name, sentence]))
}
