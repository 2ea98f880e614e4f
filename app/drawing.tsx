import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { BriefMemory } from '#app/ui/brief-memory.ts'
import { KeepingContext, type Keeping } from '#app/ui/markup/keeping.tsx'
import { drawnMarkup, type Markup } from '#app/ui/markup/markup.ts'
import { Written } from '#app/ui/markup/written.tsx'
import { ReaderContext, type Reader } from '#app/ui/time/reader.tsx'

const renderTimeoutMs = 10_000

/** What stands where a part was not there yet; nobody can type it, because what people type is escaped. */
const unfinished = '<!--$!-->'

/** Text, and what was written before and is known as bytes. */
export type DrawnPart = string | Uint8Array

/** A page, drawn in one go; once after a start a part may come with a module of its own, and is waited for. */
export async function drawPage(page: ReactNode, nonce: string): Promise<DrawnPart[]> {
  const placed: Markup[] = []
  const kept = <KeepingContext value={keepingIn(placed)}>{page}</KeepingContext>
  const html = renderToString(kept)
  if (!isUnfinished(html)) return withPlaced(`<!DOCTYPE html>${html}`, placed)
  placed.length = 0
  return withPlaced(await drawPatiently(kept, nonce), placed)
}

/** A dollar sign is found a hundred times sooner than what a page is full of. */
const isUnfinished = (html: string): boolean =>
  html.includes(unfinished.slice(4)) && html.includes(unfinished)

/** Stands for what was written: nobody can type it, because what people type is escaped. */
const placeOf = (index: number): string => `<!--placed ${index}-->`
const places = /<!--placed (\d+)-->/

/** A long part is neither joined to the page nor encoded again, which would take longer than all the rest of it. */
const withPlaced = (html: string, placed: readonly Markup[]): DrawnPart[] =>
  placed.length === 0
    ? [html]
    : html.split(places).map((part, i) => (i % 2 === 0 ? part : bytesOf(placed[Number(part)])))

const encoded = new WeakMap<Markup, Uint8Array>()

function bytesOf(markup: Markup | undefined): Uint8Array {
  if (!markup) throw new Error('Every place in a page holds what was written for it.')
  const known = encoded.get(markup) ?? Buffer.from(markup.text)
  encoded.set(markup, known)
  return known
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

/** How many drawings of each owner are remembered, and of how long data at most; none for long, because people are forgotten. */
const mostKept = 100
const longestKept = 100_000
const known = new WeakMap<object, BriefMemory<Markup | null>>()

/** Shorter parts are sooner joined than kept apart. */
const leastPlaced = 1000

const keepingIn = (placed: Markup[]): Keeping => ({
  written: remembered,
  placed: (markup) =>
    markup.text.length < leastPlaced ? markup.text : placeOf(placed.push(markup) - 1),
  shown: ({ of: Part, given, tag: Tag, className }) => {
    const part = <Part {...given} />
    const markup = remembered(Part, given, () => drawAlone(part))
    if (markup) return <Written tag={Tag} className={className} markup={markup} />
    return <Tag className={className}>{part}</Tag>
  },
})

function remembered<Drawn extends Markup | null>(owner: object, given: object, draw: () => Drawn) {
  const key = keyOf(given)
  if (key.length > longestKept) return draw()
  const own = known.get(owner) ?? new BriefMemory<Markup | null>(mostKept)
  known.set(owner, own)
  return own.of(key, draw) as Drawn
}

/** Plain data as one string; its longest parts most often are strings, which need not be written again. */
const keyOf = (given: object): string =>
  Object.entries(given)
    .map(([name, value]) =>
      typeof value === 'string' ? `${name} ${value.length} ${value}` : `${name}=${dataText(value)}`,
    )
    .join('\n')

const dataTexts = new WeakMap<object, string>()

/** Plain data stays as it is, so that what comes again as the same object is written once. */
function dataText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const written = dataTexts.get(value) ?? JSON.stringify(value)
  dataTexts.set(value, written)
  return written
}

/** An id that React made up is another one in the browser, and so is a date before it is known who reads it. */
const madeUp = /\s(?:id|for|aria-\w+by)="[^"]*_R_/

/** Null where it is another thing for each page or reader. */
function drawAlone(part: ReactNode): Markup | null {
  const html = drawnForNobody(part)
  if (html !== null && !madeUp.test(html) && !html.includes(unfinished)) return drawnMarkup(html)
  // React counts ids for all that it draws, one inside the other too; what makes none sets the count back.
  renderToString(<Nothing />)
  return null
}

const Nothing = () => null

function drawnForNobody(part: ReactNode): string | null {
  try {
    return renderToString(<ReaderContext value={nobody}>{part}</ReaderContext>)
  } catch (fault) {
    if (fault instanceof OfAReader) return null
    throw fault
  }
}

class OfAReader extends Error {}

const nobody = new Proxy({} as Reader, {
  get() {
    throw new OfAReader('What is kept is the same for every reader.')
  },
})
