import { useEffect, useState } from 'react'
import { utf8 } from '../lib/bytes.ts'
import type { FunctionOutput } from '../lib/lambda.ts'
import { type CodeFile, filesOf, zipOf } from '../lib/zip.ts'
import { useServer } from '../shell/server.tsx'
import { changeFunction, codeAt } from './state.ts'

export interface Code {
  /** As they are edited. `undefined`: not read yet, or nothing that can be edited here: then `trouble` says why. */
  readonly files: readonly CodeFile[] | undefined
  readonly trouble: string | undefined
  /** Differs from what is deployed. */
  readonly changed: boolean
  /** Somebody else has deployed while it was edited. */
  readonly overtaken: boolean
  readonly busy: boolean
  put(path: string, text: string): void
  rename(path: string, to: string): void
  remove(path: string): void
  /** Reads the deployed code again, and forgets what was edited. */
  reload(): void
  deploy(): Promise<boolean>
  /** Deploys a zip as it is. */
  deployZip(zip: Uint8Array): Promise<boolean>
}

interface Held {
  readonly sha256: string
  readonly files: readonly CodeFile[] | undefined
  readonly trouble?: string
  /** Digest of what this has replaced, which the server's next answer may still tell of. */
  readonly replaced?: string | undefined
}

const TOO_LARGE = 'This is too large to be edited here. A zip can be uploaded in its place.'

export function useCode(name: string, output: FunctionOutput | undefined): Code {
  const server = useServer()
  const [held, setHeld] = useState<Held>()
  const [edited, setEdited] = useState<readonly CodeFile[]>()
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const sha256 = output?.Configuration.CodeSha256
  const location = output?.Code?.Location
  const isOther = sha256 !== undefined && held?.sha256 !== sha256 && held?.replaced !== sha256
  const wanted = isOther && edited === undefined && !busy
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is another with every answer; what it leads to changes with the digest alone
  useEffect(() => {
    if (!wanted || location === undefined) {
      // Seen: from now on the old digest means that somebody deployed the old code again.
      if (held?.replaced !== undefined && held.sha256 === sha256) setHeld({ ...held, replaced: undefined })
      return
    }
    const abort = new AbortController()
    codeAt(server, location, abort.signal).then(
      (zip) => {
        const files = filesOf(zip)
        setHeld({ sha256, files, ...(files === undefined && { trouble: TOO_LARGE }) })
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        setHeld({ sha256, files: undefined, trouble: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => abort.abort()
  }, [wanted, sha256, location !== undefined, round])

  const files = edited ?? held?.files
  const edit = (change: (files: readonly CodeFile[]) => readonly CodeFile[]): void => {
    if (files !== undefined) setEdited(change(files).toSorted((a, b) => (a.path < b.path ? -1 : 1)))
  }
  const upload = async (zip: Uint8Array, after: readonly CodeFile[] | undefined): Promise<boolean> => {
    setBusy(true)
    const input = { FunctionName: name, ZipFile: zip }
    const done = await changeFunction(server, 'UpdateFunctionCode', input, `The code of ${name} is deployed.`)
    if (done !== undefined) {
      const trouble = after === undefined ? { trouble: TOO_LARGE } : {}
      setHeld({
        sha256: done.CodeSha256 ?? '',
        files: after,
        replaced: sha256 === done.CodeSha256 ? undefined : sha256,
        ...trouble,
      })
      setEdited(undefined)
    }
    setBusy(false)
    return done !== undefined
  }
  return {
    files,
    trouble: held?.trouble,
    changed: edited !== undefined,
    overtaken: edited !== undefined && held !== undefined && isOther,
    busy,
    put: (path, text) => edit((all) => [...all.filter((file) => file.path !== path), { path, text, bytes: utf8(text) }]),
    rename: (path, to) => edit((all) => all.map((file) => (file.path === path ? { ...file, path: to } : file))),
    remove: (path) => edit((all) => all.filter((file) => file.path !== path)),
    reload() {
      setEdited(undefined)
      setHeld(undefined)
      setRound((before) => before + 1)
    },
    deploy: () => (files === undefined ? Promise.resolve(false) : upload(zipOf(files), files)),
    deployZip: (zip) => upload(zip, filesOf(zip)),
  }
}
