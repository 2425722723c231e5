/** Texts that AWS's clients see, letter by letter. Where AWS's own is not known, the comment says so. */

export function noStream(name: string, accountId: string): string {
  return `Firehose ${name} under account ${accountId} not found.`
}
