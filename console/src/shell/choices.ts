/** What the browser remembers: region, account and appearance for good; keys until the tab is closed, and nowhere else. */
import type { Credentials } from '../lib/sign.ts'

export interface Choices {
  readonly region?: string
  readonly accountId?: string
  readonly appearance?: Appearance
}

export type Appearance = 'light' | 'dark'

const CHOICES = 'leat-choices'
const KEYS = 'leat-keys'

export function loadChoices(): Choices {
  const value = parsed(window.localStorage.getItem(CHOICES))
  const text = (name: string): string | undefined => (typeof value?.[name] === 'string' ? value[name] : undefined)
  const region = text('region')
  const accountId = text('accountId')
  const appearance = text('appearance')
  return {
    ...(region !== undefined && /^[\w-]{1,40}$/.test(region) && { region }),
    ...(accountId !== undefined && /^\d{12}$/.test(accountId) && { accountId }),
    ...((appearance === 'light' || appearance === 'dark') && { appearance }),
  }
}

/** Merges with what is kept: two parts of the page each know their own choices. */
export function saveChoices(choices: Choices): Choices {
  const all = { ...loadChoices(), ...choices }
  window.localStorage.setItem(CHOICES, JSON.stringify(all))
  return all
}

export function loadKeys(): Credentials | undefined {
  const value = parsed(window.sessionStorage.getItem(KEYS))
  const { accessKeyId, secretAccessKey } = value ?? {}
  return typeof accessKeyId === 'string' && typeof secretAccessKey === 'string' ? { accessKeyId, secretAccessKey } : undefined
}

export function saveKeys(keys: Credentials): void {
  window.sessionStorage.setItem(KEYS, JSON.stringify(keys))
}

export function forgetKeys(): void {
  window.sessionStorage.removeItem(KEYS)
}

function parsed(text: string | null): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    // Somebody else wrote there: as if nothing had been chosen.
    return undefined
  }
}
