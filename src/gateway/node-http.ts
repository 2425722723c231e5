/**
 * Node's modules for HTTP and TLS, got when they are first needed. They are not imported: `import` asks a module for everything that it
 * exports, and `node:http` then loads `WebSocket` with all of undici (30 ms and 13 MiB of a start that takes 200 ms); HTTP/2 and TLS cost half
 * as much again, and many servers never hear a word of either.
 */
export function http(): typeof import('node:http') {
  return process.getBuiltinModule('node:http')
}

export function http2(): typeof import('node:http2') {
  return process.getBuiltinModule('node:http2')
}

export function tls(): typeof import('node:tls') {
  return process.getBuiltinModule('node:tls')
}
