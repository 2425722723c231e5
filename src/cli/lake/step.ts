export type Outcome = 'done' | 'was there'

/** One thing that `init` makes. */
export interface Step {
  /** What it is called. */
  readonly sentence: string
  /** Does it, or finds that it is done; says which. */
  run(): Promise<Outcome>
}
