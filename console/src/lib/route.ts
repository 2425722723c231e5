/** The address of a page, after the `#`: `/kinesis/streams/orders/records?region=eu-west-1`. */

export type StreamTab = 'overview' | 'shards' | 'records' | 'consumers' | 'settings'
export const STREAM_TABS: readonly StreamTab[] = ['overview', 'shards', 'records', 'consumers', 'settings']

export type DeliveryTab = 'delivery' | 'destination' | 'settings'
export const DELIVERY_TABS: readonly DeliveryTab[] = ['delivery', 'destination', 'settings']

export type FunctionTab = 'code' | 'test' | 'monitor' | 'triggers' | 'configuration' | 'versions'
export const FUNCTION_TABS: readonly FunctionTab[] = ['code', 'test', 'monitor', 'triggers', 'configuration', 'versions']

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'streams' }
  | { readonly page: 'create-stream' }
  | { readonly page: 'stream'; readonly name: string; readonly tab: StreamTab }
  | { readonly page: 'delivery-streams' }
  /** `source`: the ARN of the Kinesis stream that it shall read. */
  | { readonly page: 'create-delivery-stream'; readonly source?: string }
  | { readonly page: 'delivery-stream'; readonly name: string; readonly tab: DeliveryTab }
  | { readonly page: 'buckets' }
  /** A folder of it: `prefix` is empty at the top. */
  | { readonly page: 'bucket'; readonly bucket: string; readonly prefix: string }
  | { readonly page: 'object'; readonly bucket: string; readonly key: string }
  | { readonly page: 'roles' }
  /** `service`: whom it shall trust. */
  | { readonly page: 'create-role'; readonly service?: string }
  | { readonly page: 'role'; readonly name: string }
  | { readonly page: 'functions' }
  | { readonly page: 'create-function' }
  | { readonly page: 'function'; readonly name: string; readonly tab: FunctionTab }
  /** `source`: the ARN of the stream that it shall read. */
  | { readonly page: 'create-trigger'; readonly name: string; readonly source?: string }
  | { readonly page: 'log-groups' }
  | { readonly page: 'log-group'; readonly group: string }
  | { readonly page: 'log-stream'; readonly group: string; readonly stream: string }
  | { readonly page: 'unknown'; readonly path: string }

export function routeOf(hash: string): Route {
  const path = hash.replace(/^#/, '').split('?', 1)[0] ?? ''
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
  if (parts.length === 0) return { page: 'home' }
  const [service = '', ...rest] = parts
  const found = [ROUTES, MORE_ROUTES].find((routes) => Object.hasOwn(routes, service))
  const route = found?.[service]?.(rest)
  return route ?? { page: 'unknown', path }
}

/** What stands behind the name of a service. */
const ROUTES: Readonly<Record<string, (parts: readonly string[]) => Route | undefined>> = {
  kinesis(parts) {
    const [kind, name, tab = 'overview'] = parts
    if (kind === 'streams' && parts.length === 1) return { page: 'streams' }
    if (kind === 'create-stream' && parts.length === 1) return { page: 'create-stream' }
    const found = STREAM_TABS.find((each) => each === tab)
    if (kind !== 'streams' || name === undefined || parts.length > 3 || found === undefined) return undefined
    return { page: 'stream', name, tab: found }
  },
  firehose(parts) {
    const [kind, name, tab = 'delivery'] = parts
    if (kind === 'streams' && parts.length === 1) return { page: 'delivery-streams' }
    if (kind === 'create-stream' && parts.length <= 2) {
      return { page: 'create-delivery-stream', ...(name !== undefined && { source: name }) }
    }
    const found = DELIVERY_TABS.find((each) => each === tab)
    if (kind !== 'streams' || name === undefined || parts.length > 3 || found === undefined) return undefined
    return { page: 'delivery-stream', name, tab: found }
  },
  s3(parts) {
    const [kind, bucket, what, name = ''] = parts
    if (kind !== 'buckets' || parts.length > 4) return undefined
    if (bucket === undefined) return { page: 'buckets' }
    if (what === undefined) return { page: 'bucket', bucket, prefix: '' }
    if (what === 'folder' && name !== '') return { page: 'bucket', bucket, prefix: name }
    return what === 'object' && name !== '' ? { page: 'object', bucket, key: name } : undefined
  },
}

/** What stands behind the name of a service: those around the streams. */
const MORE_ROUTES: typeof ROUTES = {
  iam(parts) {
    const [kind, name] = parts
    if (kind === 'create-role' && parts.length <= 2) return { page: 'create-role', ...(name !== undefined && { service: name }) }
    if (kind !== 'roles' || parts.length > 2) return undefined
    return name === undefined ? { page: 'roles' } : { page: 'role', name }
  },
  lambda(parts) {
    const [kind, name, tab = 'code'] = parts
    if (kind === 'create-function' && parts.length === 1) return { page: 'create-function' }
    if (kind !== 'functions' || parts.length > 4) return undefined
    if (name === undefined) return { page: 'functions' }
    if (tab === 'create-trigger') return { page: 'create-trigger', name, ...(parts[3] !== undefined && { source: parts[3] }) }
    const found = FUNCTION_TABS.find((each) => each === tab)
    return found === undefined || parts.length > 3 ? undefined : { page: 'function', name, tab: found }
  },
  logs(parts) {
    const [kind, group, stream] = parts
    if (kind !== 'groups' || parts.length > 3) return undefined
    if (group === undefined) return { page: 'log-groups' }
    return stream === undefined ? { page: 'log-group', group } : { page: 'log-stream', group, stream }
  },
}

export function hrefOf(route: Exclude<Route, { readonly page: 'unknown' }>): string {
  switch (route.page) {
    case 'home':
      return '#/'
    case 'streams':
      return '#/kinesis/streams'
    case 'create-stream':
      return '#/kinesis/create-stream'
    case 'stream':
      return `#/kinesis/streams/${encodeURIComponent(route.name)}${route.tab === 'overview' ? '' : `/${route.tab}`}`
    case 'delivery-streams':
      return '#/firehose/streams'
    case 'create-delivery-stream':
      return `#/firehose/create-stream${route.source === undefined ? '' : `/${encodeURIComponent(route.source)}`}`
    case 'delivery-stream':
      return `#/firehose/streams/${encodeURIComponent(route.name)}${route.tab === 'delivery' ? '' : `/${route.tab}`}`
    case 'buckets':
      return '#/s3/buckets'
    case 'bucket':
      return `#/s3/buckets/${encodeURIComponent(route.bucket)}${route.prefix === '' ? '' : `/folder/${encodeURIComponent(route.prefix)}`}`
    case 'object':
      return `#/s3/buckets/${encodeURIComponent(route.bucket)}/object/${encodeURIComponent(route.key)}`
    default:
      return moreHrefOf(route)
  }
}

type Around =
  | 'roles'
  | 'role'
  | 'functions'
  | 'function'
  | 'log-groups'
  | 'log-group'
  | 'log-stream'
  | `create-${'role' | 'function' | 'trigger'}`

function moreHrefOf(route: Extract<Route, { readonly page: Around }>): string {
  switch (route.page) {
    case 'roles':
      return '#/iam/roles'
    case 'create-role':
      return `#/iam/create-role${route.service === undefined ? '' : `/${encodeURIComponent(route.service)}`}`
    case 'role':
      return `#/iam/roles/${encodeURIComponent(route.name)}`
    case 'functions':
      return '#/lambda/functions'
    case 'create-function':
      return '#/lambda/create-function'
    case 'function':
      return `#/lambda/functions/${encodeURIComponent(route.name)}${route.tab === 'code' ? '' : `/${route.tab}`}`
    case 'create-trigger': {
      const source = route.source === undefined ? '' : `/${encodeURIComponent(route.source)}`
      return `#/lambda/functions/${encodeURIComponent(route.name)}/create-trigger${source}`
    }
    case 'log-groups':
      return '#/logs/groups'
    case 'log-group':
      return `#/logs/groups/${encodeURIComponent(route.group)}`
    case 'log-stream':
      return `#/logs/groups/${encodeURIComponent(route.group)}/${encodeURIComponent(route.stream)}`
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}
