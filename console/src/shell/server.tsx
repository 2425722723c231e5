/** The server that the page came from, as whom it is called, and what was done with it: one context for all pages. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError, isKeyError, kinesis, manage, type Session, type Transport } from '../lib/api.ts'
import { toBase64 } from '../lib/bytes.ts'
import { type Input, SPELLED_BYTES_MAX } from '../lib/code.ts'
import { forgetKeys, loadChoices, loadKeys, saveChoices, saveKeys } from './choices.ts'

export interface About {
  readonly version: string
  readonly region: string
  readonly accountId: string
  readonly enforced: boolean
  readonly actions: readonly string[]
}

export interface Notice {
  readonly id: number
  readonly type: 'success' | 'error' | 'info' | 'warning'
  readonly header: string
  readonly text: string
}

/** Something that was done, newest last. */
export interface Deed {
  readonly id: number
  readonly at: Date
  readonly operation: string
  readonly input: Input
  readonly error: string | undefined
}

export type Connection = 'connecting' | 'ready' | 'needs-keys' | 'unreachable'

export interface Server {
  readonly connection: Connection
  readonly about: About | undefined
  readonly endpoint: string
  readonly region: string
  readonly accountId: string
  readonly accessKeyId: string
  readonly notices: readonly Notice[]
  readonly deeds: readonly Deed[]
  setRegion(region: string): void
  setAccount(accountId: string): void
  signIn(keys: Session['credentials']): void
  signOut(): void
  reconnect(): void
  /** Reads; rejects with `ApiError`. */
  ask<Output>(operation: string, input: Input, signal?: AbortSignal): Promise<Output>
  /** Changes something: kept among the deeds, an error becomes a notice. `undefined` after an error. */
  act<Output>(operation: string, input: Input, done?: string): Promise<Output | undefined>
  manage<Output>(action: string, input: object, signal?: AbortSignal): Promise<Output>
  notify(notice: Omit<Notice, 'id'>): void
  dismiss(id: number): void
  report(error: unknown): void
}

const NOTICES_MAX = 8
const DEEDS_MAX = 100
const DEV_KEYS = { accessKeyId: 'test', secretAccessKey: 'test' }
const REGION_FALLBACK = 'us-east-1'

const Context = createContext<Server | undefined>(undefined)

export function useServer(): Server {
  const server = useContext(Context)
  if (server === undefined) throw new Error('outside of ServerProvider')
  return server
}

const transport: Transport = { origin: window.location.origin, fetch: window.fetch.bind(window), now: () => new Date() }

export function ServerProvider({ children }: { readonly children: ReactNode }) {
  const [choices, setChoices] = useState(loadChoices)
  const [keys, setKeys] = useState(loadKeys)
  const [about, setAbout] = useState<About>()
  const [connection, setConnection] = useState<Connection>('connecting')
  const [attempt, setAttempt] = useState(0)
  const { notices, notify, dismiss } = useNotices()
  const { deeds, record } = useDeeds()

  const region = choices.region ?? about?.region ?? REGION_FALLBACK
  const accountId = choices.accountId ?? about?.accountId ?? '000000000000'
  const session = useMemo<Session>(() => {
    const dev = accountId === '000000000000' ? DEV_KEYS : { ...DEV_KEYS, accessKeyId: accountId }
    return { region, credentials: keys ?? dev }
  }, [region, accountId, keys])

  const failed = useCallback((error: unknown): void => {
    if (isKeyError(error)) setConnection('needs-keys')
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to ask again
  useEffect(() => {
    const abort = new AbortController()
    manage<About>(transport, session, 'about', {}, abort.signal).then(
      (answer) => {
        setAbout(answer)
        setConnection('ready')
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setConnection(isKeyError(error) ? 'needs-keys' : 'unreachable')
      },
    )
    return () => abort.abort()
  }, [session, attempt])

  const server = useMemo<Server>(() => {
    const report = (error: unknown): void => {
      failed(error)
      if (error instanceof DOMException && error.name === 'AbortError') return
      notify({ type: 'error', ...errorTexts(error) })
    }
    return {
      connection,
      about,
      endpoint: transport.origin,
      region,
      accountId: keys === undefined ? accountId : (about?.accountId ?? accountId),
      accessKeyId: session.credentials.accessKeyId,
      notices,
      deeds,
      setRegion: (next) => setChoices(saveChoices({ ...choices, region: next })),
      setAccount: (next) => setChoices(saveChoices({ ...choices, accountId: next })),
      signIn(next) {
        saveKeys(next)
        setKeys(next)
        setConnection('connecting')
      },
      signOut() {
        forgetKeys()
        setKeys(undefined)
        setConnection('connecting')
      },
      reconnect: () => setAttempt((before) => before + 1),
      ask: (operation, input, signal) =>
        kinesis(transport, session, operation, onTheWire(input), signal).catch((error: unknown) => {
          failed(error)
          throw error
        }) as never,
      async act<Output>(operation: string, input: Input, done?: string) {
        try {
          const output = await kinesis<Output>(transport, session, operation, onTheWire(input))
          record(operation, input, undefined)
          if (done !== undefined) notify({ type: 'success', header: done, text: '' })
          return output
        } catch (error) {
          record(operation, input, error instanceof Error ? error.message : String(error))
          report(error)
          return undefined
        }
      },
      manage: (action, input, signal) => manage(transport, session, action, input, signal),
      notify,
      dismiss,
      report,
    }
  }, [connection, about, region, accountId, keys, session, notices, deeds, choices, failed, notify, dismiss, record])

  return <Context.Provider value={server}>{children}</Context.Provider>
}

function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const next = useRef(1)
  const notify = useCallback((notice: Omit<Notice, 'id'>) => {
    const id = next.current++
    setNotices((before) => {
      const others = before.filter((each) => each.header !== notice.header || each.text !== notice.text)
      return [{ ...notice, id }, ...others].slice(0, NOTICES_MAX)
    })
  }, [])
  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((each) => each.id !== id)), [])
  return { notices, notify, dismiss }
}

function useDeeds() {
  const [deeds, setDeeds] = useState<readonly Deed[]>([])
  const next = useRef(1)
  const record = useCallback((operation: string, input: Input, error: string | undefined) => {
    const id = next.current++
    setDeeds((before) => [...before, { id, at: new Date(), operation, input: kept(input), error }].slice(-DEEDS_MAX))
  }, [])
  return { deeds, record }
}

/** What is too large to be spelled out as code need not be kept. */
function kept(input: Input): Input {
  const members = Object.entries(input).map(([member, value]) => [
    member,
    value instanceof Uint8Array && value.length > SPELLED_BYTES_MAX ? LARGE : value,
  ])
  return Object.fromEntries(members) as Input
}

const LARGE = new Uint8Array(SPELLED_BYTES_MAX + 1)

/** The server's own words, and where they came from. */
export function errorTexts(error: unknown): { readonly header: string; readonly text: string } {
  if (error instanceof ApiError) {
    const source = error.requestId === undefined ? error.operation : `${error.operation}, request ${error.requestId}`
    return { header: error.code, text: `${error.message}\n${source}` }
  }
  if (error instanceof TypeError)
    return { header: 'The server does not answer', text: `${transport.origin} could not be reached.` }
  return { header: 'Something went wrong', text: error instanceof Error ? error.message : String(error) }
}

/** Bytes travel as base64; members without a value do not travel. */
function onTheWire(input: Input): object {
  return Object.fromEntries(
    Object.entries(input).map(([member, value]) => [member, value instanceof Uint8Array ? toBase64(value) : value]),
  )
}
