import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { ApiError } from '../lib/api.ts'
import { errorTexts } from './server.tsx'

interface GoneProps {
  readonly error: ApiError
  /** Where to go instead, and what is there. */
  readonly href: string
  readonly children: string
}

/** What the page is about is not there, in the server's words. */
export function Gone({ error, href, children }: GoneProps) {
  return (
    <Alert type="warning" header={error.code} action={<Button href={href}>{children}</Button>}>
      {error.message}
    </Alert>
  )
}

/** Nothing could be learned; it can be tried again. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { header, text } = errorTexts(error)
  return (
    <Alert type="error" header={header} action={<Button onClick={onRetry}>Try again</Button>}>
      <span className="notice-text">{text}</span>
    </Alert>
  )
}
