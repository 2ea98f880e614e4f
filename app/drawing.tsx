import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { KeepingContext, type Keeping } from '#app/ui/markup/kept.tsx'
import { drawnMarkup, type Markup } from '#app/ui/markup/markup.ts'
import { Written } from '#app/ui/markup/written.tsx'
import { Memory } from '#app/ui/memory.ts'
import { ReaderContext, type Reader } from '#app/ui/time/reader.tsx'

const renderTimeoutMs = 10_000

/** What stands where a part was not there yet; nobody can type it, because what people type is escaped. */
const unfinished = '<!--$!-->'

/** A page, drawn in one go; once after a start a part may come with a module of its own, and is waited for. */
export async function drawPage(page: ReactNode, nonce: string): Promise<string> {
  const kept = <KeepingContext value={keeping}>{page}</KeepingContext>
  const html = renderToString(kept)
  return html.includes(unfinished) ? await drawPatiently(kept, nonce) : `<!DOCTYPE html>${html}`
}

function drawPatiently(page: ReactNode, nonce: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const { pipe, abort } = renderToPipeableStream(page, {
    nonce,
    progressiveChunkSize: Infinity,
    onAllReady: () => resolve(text(pipe(new PassThrough()))),
    onShellError: reject,
    onError: reject,
  })
  const timer = setTimeout(() => abort(new Error('Rendering took too long')), renderTimeoutMs)
  return promise.finally(() => clearTimeout(timer))
}

/** How much is remembered of each owner. */
const mostKept = 100
const known = new WeakMap<object, Memory<Markup>>()

const keeping: Keeping = {
  written,
  shown: ({ of: Part, given, tag, className }) => {
    const markup = written(Part, given, () => drawAlone(<Part {...given} />))
    return <Written tag={tag} className={className} markup={markup} />
  },
}

function written(owner: object, given: object, write: () => Markup): Markup {
  const own = known.get(owner) ?? new Memory<Markup>(mostKept)
  known.set(owner, own)
  return own.of(JSON.stringify(given), write)
}

/** An id that React made up is another one in the browser, and so is a date before it is known who reads it. */
const madeUp = /\s(?:id|for|aria-\w+by)="[^"]*_R_/

function drawAlone(part: ReactNode): Markup {
  const html = renderToString(<ReaderContext value={nobody}>{part}</ReaderContext>)
  if (madeUp.test(html) || html.includes(unfinished))
    throw new Error('What is kept has no ids made up by React, and waits for nothing.')
  return drawnMarkup(html)
}

const nobody = new Proxy({} as Reader, {
  get() {
    throw new Error('What is kept is the same for every reader.')
  },
})
