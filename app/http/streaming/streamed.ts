/** One server-sent event; `id` is where a reader that lost the connection goes on. */
export type SentEvent = { id?: string; event?: string; data: unknown }

/** Gives events from behind `lastEventId` on, until they end or `signal` says that nobody reads any more. */
export type EventSource = (reader: {
  lastEventId: string | null
  signal: AbortSignal
}) => AsyncIterable<SentEvent>

const heartbeatMs = 10_000

/**
 * An answer of server-sent events. A comment now and then keeps the connection from being closed as idle; when the reader
 * leaves, `signal` aborts and the source is left too.
 */
export function streamed(request: Request, open: EventSource, beatMs = heartbeatMs): Response {
  const leaving = new AbortController()
  const lastEventId = request.headers.get('Last-Event-ID')
  const events = open({ lastEventId, signal: leaving.signal })[Symbol.asyncIterator]()
  const leave = () => {
    leaving.abort()
    void events.return?.()
  }
  request.signal.addEventListener('abort', leave, { once: true })
  let beat: NodeJS.Timeout | undefined
  const end = () => {
    clearInterval(beat)
    request.signal.removeEventListener('abort', leave)
    leave()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      beat = setInterval(() => controller.enqueue(bytes(': beat\n\n')), beatMs).unref()
    },
    async pull(controller) {
      const { done, value } = await nextOrLeave(events, leaving.signal).catch(gone)
      if (!done) return controller.enqueue(bytes(inProtocol(value)))
      end()
      controller.close()
    },
    cancel: end,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

const finished = { done: true, value: undefined } as const

/** A fault of the source ends the stream; its reader comes back and meets it as a page. */
const gone = () => finished

async function nextOrLeave(
  events: AsyncIterator<SentEvent>,
  signal: AbortSignal,
): Promise<IteratorResult<SentEvent, undefined>> {
  if (signal.aborted) return finished
  const next = await events.next()
  return next.done ? finished : next
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Data is JSON, which has no line breaks of its own. */
const inProtocol = ({ id, event, data }: SentEvent): string =>
  [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
    '\n',
  ].join('\n')
