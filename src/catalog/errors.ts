/** The journal or its snapshots do not say what the state is: something was lost or altered behind our back. Nothing can go on from here. */
export class CatalogDamaged extends Error {
  override readonly name = 'CatalogDamaged'
}

/**
 * A commit that could not be made.
 * - `contended`: other writers were faster, too many times over. Nothing was changed.
 * - `refused`: the engine is full or overloaded. Nothing was changed.
 * - `unknown`: the engine does not say whether the change was stored. It may yet take effect, unless a later commit succeeds first.
 * - `sealed`: the journal's lane has ended. Nothing was changed.
 * - `busy`: too many commits are waiting. Nothing was changed.
 * - `too large`: more changes or bytes than a commit may have. Nothing was changed.
 */
export class CommitFailed extends Error {
  override readonly name = 'CommitFailed'
  readonly reason: CommitFailure

  constructor(reason: CommitFailure, message: string) {
    super(`${reason}: ${message}`)
    this.reason = reason
  }
}

export type CommitFailure = 'contended' | 'refused' | 'unknown' | 'sealed' | 'busy' | 'too large'
