import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, installOnce, mustRun, progress, run } from '../support/install.ts'
import type { ClientName, Missing, Target } from './client.ts'
import { type DriverClient, driverSettings, startDriver } from './driver.ts'

const project = fileURLToPath(new URL('java/', import.meta.url))

export interface Java {
  /** Classes and jars, as `java -cp` takes them. */
  readonly classPath: string
}

/** Short-lived and small: no optimising compiler, one collector thread. */
export const machineFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx256m']

let found: Promise<Java | Missing> | undefined

/** The driver compiled with its jars under `.cache`, built on first use and again when its sources change. */
export function findJava(): Promise<Java | Missing> {
  found ??= buildWithMaven(project, 'java', 'the Java clients')
  return found
}

/** A Maven project of ours, compiled under `.cache/clients/NAME`. */
export async function buildWithMaven(source: string, name: string, what: string): Promise<Java | Missing> {
  for (const [command, flag] of [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '-version'],
  ] as const) {
    if ((await run(command, [flag])).exitCode !== 0) {
      return { missing: `no ${command} on this machine (${what} need a JDK of 17 or newer and Maven)` }
    }
  }
  const folder = join(cacheFolder, 'clients', name)
  try {
    await installOnce(folder, await fingerprint(source), async () => {
      progress(`Building ${what} with Maven under .cache/clients/${name} (once)`)
      const goals = ['compile', 'dependency:copy-dependencies']
      await mustRun('mvn', ['-B', '-q', '-f', join(source, 'pom.xml'), `-Dleat.output=${folder}`, ...goals])
      progress(`Built ${what}`)
    })
  } catch (error) {
    return { missing: `${what} could not be built: ${error instanceof Error ? error.message : String(error)}` }
  }
  return { classPath: [join(folder, 'classes'), join(folder, 'jars', '*')].join(delimiter) }
}

/** Changes with the project file and every source. */
async function fingerprint(source: string): Promise<string> {
  const files = await readdir(source, { recursive: true, withFileTypes: true })
  const hash = createHash('sha256')
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  for (const path of paths.sort()) {
    hash.update(await readFile(path))
  }
  return hash.digest('hex')
}

export async function openJava(name: ClientName, target: Target): Promise<DriverClient | Missing> {
  const java = await findJava()
  if ('missing' in java) {
    return java
  }
  const kind = name.startsWith('java-async') ? 'async' : 'sync'
  const format = name.endsWith('-json') ? ['-Daws.cborEnabled=false'] : []
  const main = ['-cp', java.classPath, 'dev.leat.clients.Driver']
  return startDriver(name, 'java', [...machineFlags, ...format, ...main, kind, JSON.stringify(driverSettings(target))])
}
