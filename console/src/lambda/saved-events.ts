import { useState } from 'react'
import { parseEvents, type SavedEvents } from '../lib/events.ts'

const KEY = 'leat-events'

/** Events for one function that this browser keeps. */
export function useSavedEvents(functionName: string) {
  const key = `${KEY} ${functionName}`
  const [events, setEvents] = useState<SavedEvents>(() => parseEvents(window.localStorage.getItem(key)))
  const keep = (next: SavedEvents): void => {
    setEvents(next)
    if (Object.keys(next).length === 0) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(next))
  }
  return {
    events,
    save: (name: string, text: string) => keep({ ...events, [name]: text }),
    remove: (name: string) => keep(Object.fromEntries(Object.entries(events).filter(([each]) => each !== name))),
  }
}
