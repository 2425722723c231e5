/** Ordered start and stop: what was opened last is closed first, and one failure to close does not keep the rest open. */
export class Lifecycle {
  readonly #closers: { readonly name: string; readonly close: () => Promise<void> | void }[] = []

  /** Registers how to undo what was just started. */
  add(name: string, close: () => Promise<void> | void): void {
    this.#closers.push({ name, close })
  }

  /** Closes everything in reverse order; throws an `AggregateError` of what would not close. */
  async close(): Promise<void> {
    const failures: Error[] = []
    for (let closer = this.#closers.pop(); closer !== undefined; closer = this.#closers.pop()) {
      try {
        await closer.close()
      } catch (cause) {
        failures.push(new Error(`closing ${closer.name} failed`, { cause }))
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map((each) => each.message).join('; '))
  }
}
