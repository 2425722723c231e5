/** What comes of it; `undefined` as soon as the signal says that nobody waits for it any more. */
export async function unless<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | undefined> {
  let stop = (): void => {}
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } catch (cause) {
    if (signal.aborted) return undefined
    throw cause
  } finally {
    signal.removeEventListener('abort', stop)
    work.catch(() => undefined) // Whoever waited has gone, or has heard of it.
  }
}
