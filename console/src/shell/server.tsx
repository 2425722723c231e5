/** The server that the page came from, as whom it is called, and what was done with it: one context for all pages. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type Api, ApiError, callJson, isKeyError, manage, type Session, type Transport } from '../lib/api.ts'
import { toBase64 } from '../lib/bytes.ts'
import { CODE_ZIP, type Input, SPELLED_BYTES_MAX } from '../lib/code.ts'
import { callIam } from '../lib/iam.ts'
import { callLambda } from '../lib/lambda.ts'
import { callS3, objectUrl } from '../lib/s3.ts'
import type { Query } from '../lib/sign.ts'
import { forgetKeys, loadChoices, loadKeys, saveChoices, saveKeys } from './choices.ts'

export interface About {
  readonly version: string
  readonly region: string
  readonly accountId: string
  readonly enforced: boolean
  /** Where the buckets of delivery streams are, if not on this server: an origin. */
  readonly deliversTo?: string
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
  readonly api: Api
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
  ask<Output>(api: Api, operation: string, input: Input, signal?: AbortSignal): Promise<Output>
  /** Changes something: kept among the deeds, an error becomes a notice. `undefined` after an error. */
  act<Output>(api: Api, operation: string, input: Input, done?: string): Promise<Output | undefined>
  /** Keeps among the deeds what was done by several calls, as the one call that does the same. */
  record(api: Api, operation: string, input: Input, error: string | undefined): void
  manage<Output>(action: string, input: object, signal?: AbortSignal): Promise<Output>
  /** An address of an object that the browser opens by itself, for `seconds`. */
  linkTo(bucket: string, key: string, query: Query, seconds: number): string
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
      ask: (api, operation, input, signal) =>
        call(session, api, operation, input, signal).catch((error: unknown) => {
          failed(error)
          throw error
        }) as never,
      async act<Output>(api: Api, operation: string, input: Input, done?: string) {
        try {
          const output = await call(session, api, operation, input)
          record(api, operation, input, undefined)
          if (done !== undefined) notify({ type: 'success', header: done, text: '' })
          return output as Output
        } catch (error) {
          record(api, operation, input, error instanceof Error ? error.message : String(error))
          report(error)
          return undefined
        }
      },
      record,
      manage: (action, input, signal) => manage(transport, session, action, input, signal),
      linkTo: (bucket, key, query, seconds) => objectUrl(transport, session, { bucket, key, query }, seconds),
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
  const record = useCallback((api: Api, operation: string, input: Input, error: string | undefined) => {
    const id = next.current++
    setDeeds((before) => [...before, { id, at: new Date(), api, operation, input: kept(input), error }].slice(-DEEDS_MAX))
  }, [])
  return { deeds, record }
}

/** What is too large to be spelled out as code need not be kept; what is uploaded was a file. */
function kept(input: Input): Input {
  const members = Object.entries(input).map(([member, value]) => {
    if (member === 'ZipFile') return [member, CODE_ZIP]
    if (member === 'Code') return [member, kept(value as Input)]
    if (!(value instanceof Uint8Array)) return [member, value]
    if (member === 'Body') return [member, { localFile: fileOf(String(input['Key'])) }]
    return [member, value.length > SPELLED_BYTES_MAX ? LARGE : value]
  })
  return Object.fromEntries(members) as Input
}

function fileOf(key: string): string {
  return key.split('/').at(-1) || 'empty'
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

function call(session: Session, api: Api, operation: string, input: Input, signal?: AbortSignal): Promise<unknown> {
  if (api === 's3') return callS3(transport, session, operation, input, signal)
  if (api === 'lambda') return callLambda(transport, session, operation, input, signal)
  if (api === 'iam') return callIam(transport, session, operation, input, signal)
  return callJson(transport, session, api, operation, onTheWire(input) as object, signal)
}

/** Bytes travel as base64, wherever they are; members without a value do not travel. */
function onTheWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return toBase64(value)
  if (Array.isArray(value)) return value.map(onTheWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, onTheWire(each)]))
}
