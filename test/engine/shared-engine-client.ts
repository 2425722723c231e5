/** The client process: each conversation `client-N` of the suite is passed on, as calls of its own, to `engine-N`. */
import { Channels } from './channels.ts'
import { connectEngine, serveEngine } from './shared-engine.ts'

const channels = new Channels(process, (name) => {
  const number = /^client-(\d+)$/.exec(name)?.[1]
  if (number !== undefined) serveEngine(connectEngine(channels.open(`engine-${number}`), false), channels.open(name))
})
