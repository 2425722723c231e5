import * as fs from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf, DataInUse } from './failures.ts'

const open = promisify(fs.open)
const close = promisify(fs.close)

const SOCKET_PATH_BYTES_MAX = 100
const LOCK_ATTEMPTS_MAX = 5

/**
 * A listening socket is the lock: the kernel frees it however the process ends, and unlike one without a name it is seen from other
 * containers that share the directory. One that nobody answers at is left over, and is replaced.
 */
export async function lockFolder(root: string, path: string): Promise<() => Promise<void>> {
  const folder = await open(root, 'r')
  // A socket's path has about a hundred bytes; the folder's descriptor is a short name for it, where there is /proc.
  const full = join(root, path)
  const address = Buffer.byteLength(full) < SOCKET_PATH_BYTES_MAX ? full : `/proc/self/fd/${folder}/${path}`
  try {
    const server = await listen(root, address)
    return async () => {
      fs.rmSync(full, { force: true })
      await new Promise<void>((resolve) => server.close(() => resolve()))
    }
  } finally {
    await close(folder)
  }
}

async function listen(root: string, address: string): Promise<Server> {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS_MAX; attempt++) {
    const server = await listenAt(address)
    if (server !== undefined) return server
    if (await answersAt(address)) throw new DataInUse(`${root} is in use by another running Leat`)
    fs.rmSync(address, { force: true })
  }
  throw new DataInUse(`${root} could not be locked: another Leat is starting on it`)
}

function listenAt(address: string): Promise<Server | undefined> {
  return new Promise((resolve, rejectListen) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : rejectListen(error)))
    server.listen(address, () => resolve(server))
  })
}

function answersAt(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => resolve(codeOf(error) !== 'ECONNREFUSED' && codeOf(error) !== 'ENOENT'))
  })
}
