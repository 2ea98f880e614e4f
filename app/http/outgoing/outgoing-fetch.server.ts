import { lookup } from 'node:dns'
import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { hostOf, isPrivateAddress } from './private-address.ts'

const megabyte = 1024 * 1024

export type OutgoingOptions = { allowPrivate: boolean; mostBytes?: number }

/** The address leads into a private network, where nobody outside the operator may send requests. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress'
}

/** The address answers by sending elsewhere: where that leads is for a person to check. */
export class Redirected extends Error {
  override name = 'Redirected'
}

/** The answer has no end, or one beyond what anything here reads. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong'
}

/**
 * A `fetch` for addresses that people typed. It looks at the address that a name stands for at the moment of
 * connecting, so that no name can lead into a private network; it follows no redirects, and gives up answers without end.
 */
export function outgoingFetch({
  allowPrivate,
  mostBytes = 8 * megabyte,
}: OutgoingOptions): typeof fetch {
  const plain = new PlainAgent({ keepAlive: true })
  const secure = new SecureAgent({ keepAlive: true })
  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (!allowPrivate && isPrivateAddress(hostOf(url)))
      throw new PrivateAddress(refusal(hostOf(url)))
    const body = Buffer.from(await request.arrayBuffer())
    const options: RequestOptions = {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), 'content-length': body.length },
      agent: url.protocol === 'https:' ? secure : plain,
      signal: init?.signal ?? request.signal,
      ...(!allowPrivate && { lookup: publicLookup }),
    }
    return responseOf(await send(url, options, body), mostBytes)
  }
}

const send = (url: URL, options: RequestOptions, body: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? secureRequest : plainRequest
    const sending = start(url, options, resolve)
    sending.on('error', reject)
    sending.end(body)
  })

function responseOf(message: IncomingMessage, mostBytes: number): Response {
  const status = message.statusCode ?? 502
  if (status >= 300 && status < 400) {
    message.destroy()
    throw new Redirected('The address answers with a redirect.')
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one)
  const bare = status === 204 || status === 205
  if (bare) message.resume()
  const body = bare ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>)
  endBeyond(message, mostBytes)
  return new Response(body, { status, headers })
}

/** Counts beside whoever reads: another stream in between costs more per piece than all else about it. */
function endBeyond(message: IncomingMessage, bytes: number) {
  let received = 0
  message.on('data', (piece: Uint8Array) => {
    received += piece.byteLength
    if (received > bytes) message.destroy(new AnswerTooLong('The answer is too long.'))
  })
}

const publicLookup: LookupFunction = (hostname, options, done) =>
  lookup(hostname, options, (error, found, family) => {
    const all = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address)
    const hidden = all.some((address) => isIP(address) === 0 || isPrivateAddress(address))
    if (!error && hidden) done(new PrivateAddress(refusal(hostname)), '', 0)
    else done(error, found, family)
  })

const refusal = (host: string) =>
  `${host} is an address in a private network. The operator can allow that with ALLOW_PRIVATE_ADDRESSES=1.`
