import { registerHooks } from 'node:module'

const forbidden =
  /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|worker_threads|cluster|inspector|vm|wasi|repl|sqlite)(\/|$)/

/**
 * Takes the network and other processes away from this process, for good. Node's permission model covers files,
 * processes and add-ons; this covers sockets, so that a document that takes a parser over has nobody to talk to.
 */
export function lockDown(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      if (forbidden.test(specifier)) throw new Error(`${specifier} is locked away.`)
      return next(specifier, context)
    },
  })
  const refuse = () => {
    throw new Error('Locked away.')
  }
  Object.defineProperty(process, 'getBuiltinModule', { value: refuse })
  Object.defineProperty(process, 'binding', { value: refuse })
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Object.defineProperty(globalThis, name, { value: refuse })
  }
}
