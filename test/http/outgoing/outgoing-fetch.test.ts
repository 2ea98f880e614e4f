import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AnswerTooLong,
  outgoingFetch,
  PrivateAddress,
  Redirected,
} from '#app/http/outgoing/outgoing-fetch.server.ts'
import { isPrivateAddress } from '#app/http/outgoing/private-address.ts'

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
  ])('%s is one', (address) => expect(isPrivateAddress(address)).toBe(true))

  test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', 'example.test'])('%s is none', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  )
})

describe('fetching from an address that somebody typed', () => {
  let port = 0
  let asked = 0
  let closed = 0
  const server = createServer((request, response) => {
    asked += 1
    response.on('close', () => void (closed += response.writableEnded ? 0 : 1))
    if (request.url === '/elsewhere') response.writeHead(302, { Location: '/' }).end()
    else if (request.url === '/slow') response.write('first ')
    else {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => void parts.push(part))
      request.on('end', () =>
        response
          .writeHead(200, { 'Content-Type': 'text/plain', 'X-Asked': request.method ?? '' })
          .end(`heard ${Buffer.concat(parts).toString()}`),
      )
    }
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => void server.close())

  const strict = outgoingFetch({ allowPrivate: false })
  const free = outgoingFetch({ allowPrivate: true })

  test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433'])(
    '%s is refused before anything is sent',
    async (host) => {
      const before = asked
      await expect(strict(`http://${host}:${port}/`)).rejects.toBeInstanceOf(PrivateAddress)
      expect(asked).toBe(before)
    },
  )

  test('a body goes and comes', async () => {
    const answer = await free(`http://localhost:${port}/`, { method: 'POST', body: 'höre' })
    expect(answer.headers.get('x-asked')).toBe('POST')
    expect(await answer.text()).toBe('heard höre')
  })

  test('an answer that is too long is given up', async () => {
    const brief = outgoingFetch({ allowPrivate: true, mostBytes: 3 })
    const answer = await brief(`http://localhost:${port}/`)
    await expect(answer.text()).rejects.toBeInstanceOf(AnswerTooLong)
  })

  test('no redirect is followed', async () => {
    const going = free(`http://localhost:${port}/elsewhere`)
    await expect(going).rejects.toBeInstanceOf(Redirected)
  })

  test('an abort closes the connection in the middle of an answer', async () => {
    const controller = new AbortController()
    const answer = await free(`http://localhost:${port}/slow`, { signal: controller.signal })
    const reader = answer.body?.getReader()
    await reader?.read()
    controller.abort()
    await expect(reader?.read()).rejects.toThrow()
    await expect.poll(() => closed).toBe(1)
  })
})
