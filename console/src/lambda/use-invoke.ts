import { useState } from 'react'
import { utf8 } from '../lib/bytes.ts'
import type { Invoked } from '../lib/lambda.ts'
import { useServer } from '../shell/server.tsx'

/** What came of the last test of a function. */
export interface Tested {
  readonly invoked: Invoked
  readonly isAsync: boolean
}

export interface Invoking {
  readonly tested: Tested | undefined
  readonly busy: boolean
  run(event: string, options?: { readonly isAsync?: boolean; readonly qualifier?: string }): Promise<void>
  clear(): void
}

export function invokeInput(name: string, event: string, isAsync: boolean, qualifier?: string) {
  return {
    FunctionName: name,
    ...(qualifier !== undefined && { Qualifier: qualifier }),
    ...(isAsync ? { InvocationType: 'Event' } : { LogType: 'Tail' }),
    Payload: utf8(event),
  }
}

/** One invocation at a time; what it answered stays until the next. */
export function useInvoke(name: string): Invoking {
  const server = useServer()
  const [tested, setTested] = useState<Tested>()
  const [busy, setBusy] = useState(false)
  return {
    tested,
    busy,
    clear: () => setTested(undefined),
    async run(event, { isAsync = false, qualifier } = {}) {
      setBusy(true)
      setTested(undefined)
      const invoked = await server.act<Invoked>('lambda', 'Invoke', invokeInput(name, event, isAsync, qualifier))
      setBusy(false)
      setTested(invoked === undefined ? undefined : { invoked, isAsync })
    },
  }
}
