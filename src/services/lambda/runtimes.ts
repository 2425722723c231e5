/** Runtimes as the API names them: which a function can be made for today, and what AWS says of others. */
import { createHash } from 'node:crypto'
import { partitionOf } from '../../aws/arn.ts'
import type { Runtime } from './model.gen.ts'

/** In AWS's order of telling them. Source: observed on AWS; the newest from the API model. */
export const RUNTIMES: readonly Runtime[] = [
  'nodejs16.x',
  'nodejs18.x',
  'nodejs20.x',
  'nodejs22.x',
  'nodejs24.x',
  'python3.8',
  'python3.9',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
  'java8.al2',
  'java11',
  'java17',
  'java21',
  'java25',
  'dotnet6',
  'dotnet8',
  'dotnet10',
  'ruby3.2',
  'ruby3.3',
  'ruby3.4',
  'provided.al2',
  'provided.al2023',
]

/** What AWS recommends in place of runtimes that ended. */
const SUCCESSORS: Readonly<Record<string, Runtime>> = {
  'nodejs14.x': 'nodejs22.x',
  'nodejs12.x': 'nodejs22.x',
  'python3.7': 'python3.13',
  'python3.6': 'python3.13',
  'python2.7': 'python3.13',
  java8: 'java21',
  'go1.x': 'provided.al2023',
  provided: 'provided.al2023',
  'ruby2.7': 'ruby3.4',
  'dotnetcore3.1': 'dotnet8',
}

const SNAP_START: ReadonlySet<string> = new Set([
  'java11',
  'java17',
  'java21',
  'java25',
  'python3.12',
  'python3.13',
  'python3.14',
  'dotnet8',
  'dotnet10',
])

export function isRuntime(name: string): boolean {
  return RUNTIMES.includes(name as Runtime)
}

export function successorOf(name: string): Runtime | undefined {
  return SUCCESSORS[name]
}

export function hasSnapStart(runtime: string): boolean {
  return SNAP_START.has(runtime)
}

/** Of the one version of each runtime that there is here. */
export function runtimeVersionArn(runtime: string, region: string): string {
  return `arn:${partitionOf(region)}:lambda:${region}::runtime:${createHash('sha256').update(runtime).digest('hex')}`
}
