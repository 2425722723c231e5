/** The address of a page, after the `#`: `/kinesis/streams/orders/records?region=eu-west-1`. */

export type StreamTab = 'overview' | 'shards' | 'records' | 'consumers' | 'settings'
export const STREAM_TABS: readonly StreamTab[] = ['overview', 'shards', 'records', 'consumers', 'settings']

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'streams' }
  | { readonly page: 'create-stream' }
  | { readonly page: 'stream'; readonly name: string; readonly tab: StreamTab }
  | { readonly page: 'unknown'; readonly path: string }

export function routeOf(hash: string): Route {
  const path = hash.replace(/^#/, '').split('?', 1)[0] ?? ''
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
  if (parts.length === 0) return { page: 'home' }
  const [service, kind, name, tab = 'overview'] = parts
  if (service === 'kinesis' && kind === 'streams' && parts.length === 2) return { page: 'streams' }
  if (service === 'kinesis' && kind === 'create-stream' && parts.length === 2) return { page: 'create-stream' }
  if (service === 'kinesis' && kind === 'streams' && name !== undefined && parts.length <= 4 && isTab(tab)) {
    return { page: 'stream', name, tab }
  }
  return { page: 'unknown', path }
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
  }
}

function isTab(text: string): text is StreamTab {
  return (STREAM_TABS as readonly string[]).includes(text)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}
