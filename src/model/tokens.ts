/**
 * Stateless, opaque, tamper-proof tokens: shard iterators, next-tokens, session tokens. The keys live in the catalog, so that a
 * token survives a restart and every process of one installation opens every other's.
 */
export interface TokenSealer {
  /** base64 of the sealed bytes. Two calls never give the same token. `purpose` is bound into it. */
  seal(purpose: string, body: Uint8Array): string
  /** `undefined` for anything that `seal` did not make for this purpose. */
  open(purpose: string, token: string): Uint8Array | undefined
}
