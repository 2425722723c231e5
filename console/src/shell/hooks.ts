import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Route, routeOf } from '../lib/route.ts'

function subscribeToHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribeToHash, () => window.location.hash))
}

export function go(href: string): void {
  window.location.hash = href
}

export interface Polled<Value> {
  readonly value: Value | undefined
  readonly error: unknown
  refresh(): void
}

/**
 * Asks now and again every `intervalMs`, not while the page is hidden, never twice at a time. A change of `key` starts over with nothing;
 * the last value stays while a later question fails.
 */
export function usePoll<Value>(key: string, intervalMs: number, ask: (signal: AbortSignal) => Promise<Value>): Polled<Value> {
  const [state, setState] = useState<{ key: string; value: Value | undefined; error: unknown }>({
    key,
    value: undefined,
    error: undefined,
  })
  const question = useRef(ask)
  question.current = ask
  const wake = useRef<() => void>(() => {})
  useEffect(() => {
    const abort = new AbortController()
    let timer: number | undefined
    let asking = false
    const tick = async (): Promise<void> => {
      window.clearTimeout(timer)
      if (asking || abort.signal.aborted) return
      if (!document.hidden) {
        asking = true
        try {
          const value = await question.current(abort.signal)
          if (!abort.signal.aborted) setState({ key, value, error: undefined })
        } catch (error) {
          if (!abort.signal.aborted) setState((before) => ({ key, value: before.key === key ? before.value : undefined, error }))
        }
        asking = false
      }
      if (!abort.signal.aborted) timer = window.setTimeout(tick, intervalMs)
    }
    wake.current = () => void tick()
    const shown = (): void => {
      if (!document.hidden) void tick()
    }
    document.addEventListener('visibilitychange', shown)
    void tick()
    return () => {
      abort.abort()
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [key, intervalMs])
  const refresh = useCallback(() => wake.current(), [])
  const current = state.key === key
  return { value: current ? state.value : undefined, error: current ? state.error : undefined, refresh }
}
