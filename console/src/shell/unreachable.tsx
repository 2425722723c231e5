import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useEffect } from 'react'
import { useServer } from './server.tsx'

const RETRY_MS = 2000

/** Tries again by itself: a server that is started again is found again. */
export function Unreachable() {
  const { endpoint, reconnect } = useServer()
  useEffect(() => {
    const timer = window.setInterval(reconnect, RETRY_MS)
    return () => window.clearInterval(timer)
  }, [reconnect])
  return (
    <Alert type="error" header="The server does not answer" action={<Button onClick={reconnect}>Try again</Button>}>
      Nothing is listening at {endpoint} any more. Start it again (npm start), and this page goes on by itself.
    </Alert>
  )
}
