import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { streamed } from '#app/http/streaming/streamed.ts'
import type { SentEvent } from '#app/http/streaming/streamed.ts'

const ask = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request('http://localhost/stream', { headers, ...(signal && { signal }) })

async function* counting(from: number, to: number): AsyncGenerator<SentEvent> {
  for (let count = from; count <= to; count++)
    yield { id: String(count), event: 'count', data: count }
}

describe('server-sent events', () => {
  test('are told in the protocol, and neither stored nor compressed on the way', async () => {
    const answer = streamed(ask(), () => counting(1, 2))
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream')
    expect(answer.headers.get('Cache-Control')).toBe('no-store, no-transform')
    expect(await answer.text()).toBe(
      'id: 1\nevent: count\ndata: 1\n\nid: 2\nevent: count\ndata: 2\n\n',
    )
  })

  test('a text with line breaks stays one event', async () => {
    const text = await streamed(ask(), async function* () {
      yield { data: 'a\n\ndata: b' }
    }).text()
    expect(text).toBe('data: "a\\n\\ndata: b"\n\n')
  })

  test('a reader that comes back goes on where it was', async () => {
    const request = ask({ 'Last-Event-ID': '7' })
    const text = await streamed(request, ({ lastEventId }) =>
      counting(Number(lastEventId) + 1, 8),
    ).text()
    expect(text).toBe('id: 8\nevent: count\ndata: 8\n\n')
  })

  test('a source that fails ends the stream', async () => {
    const text = await streamed(ask(), async function* () {
      yield { data: 1 }
      throw new Error('gone')
    }).text()
    expect(text).toBe('data: 1\n\n')
  })

  test('silence is filled with comments', async () => {
    const answer = streamed(
      ask(),
      async function* () {
        await wait(50)
        yield { data: 1 }
      },
      10,
    )
    expect(await answer.text()).toMatch(/^(: beat\n\n){2,}data: 1\n\n/)
  })

  test.each(['closes the stream', 'breaks the connection'])(
    'a reader that %s ends the source',
    async (how) => {
      let left = false
      const connection = new AbortController()
      const answer = streamed(ask({}, connection.signal), async function* ({ signal }) {
        try {
          yield { data: 1 }
          await wait(10_000, undefined, { signal }).catch(() => {})
        } finally {
          left = true
        }
      })
      const reader = answer.body?.getReader()
      await reader?.read()
      if (how === 'closes the stream') await reader?.cancel()
      else connection.abort()
      await expect.poll(() => left).toBe(true)
    },
  )
})
