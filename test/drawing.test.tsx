import { lazy, Suspense, useId, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { drawPage as draw } from '#app/drawing.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

type Given = { names: string[] }

const drawPage = async (drawn: ReactNode) =>
  (await draw(drawn, 'nonce')).map((part) => Buffer.from(part).toString()).join('')

const page = (of: (given: Given) => ReactNode, names: string[], anew = false) => (
  <main>
    <Kept tag="ul" className="names" of={of} given={{ names }} anew={anew} />
  </main>
)

const Names = ({ names }: Given) =>
  names.map((name) => (
    <li key={name} title={name}>
      Hello, {name}
    </li>
  ))

test('what is kept reads as the browser draws it', async () => {
  const names = ['Ada <b>', '"Grace" & Co', "O'Neil"]
  const drawn = await drawPage(page(Names, names))
  expect(drawn).toBe(`<!DOCTYPE html>${renderToString(page(Names, names))}`)
  expect(drawn).toContain('Ada &lt;b&gt;')
})

test('what is long stands in its place, whatever people typed', async () => {
  const long = Array.from({ length: 100 }, (_, i) => `${i} – <!--placed 0-->`)
  const two = (
    <>
      {page(Names, long)}
      {page(Names, ['<!--placed 1-->'])}
      {page(Names, [...long, 'one more'])}
    </>
  )
  const parts = await draw(two, 'nonce')
  expect(parts.map((part) => typeof part)).toEqual([
    'string',
    'object',
    'string',
    'object',
    'string',
  ])
  expect(await drawPage(two)).toBe(`<!DOCTYPE html>${renderToString(two)}`)
})

test('it is drawn once for the same data, and anew for other data or where there is more to it', async () => {
  const counted = vi.fn<(given: Given) => ReactNode>(Names)
  for (const name of ['Ada', 'Ada', 'Grace']) await drawPage(page(counted, [name]))
  expect(counted).toHaveBeenCalledTimes(2)
  await drawPage(page(counted, ['Ada'], true))
  expect(counted).toHaveBeenCalledTimes(3)
})

test('nothing is kept for longer than ten minutes, however often it is asked for', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const counted = vi.fn<(given: Given) => ReactNode>(Names)
  for (const minutes of [4, 5, 2]) {
    await drawPage(page(counted, ['Ada']))
    vi.advanceTimersByTime(minutes * 60_000)
  }
  expect(counted).toHaveBeenCalledTimes(1)
  await drawPage(page(counted, ['Ada']))
  expect(counted).toHaveBeenCalledTimes(2)
})

test('data that is very long is not remembered', async () => {
  const counted = vi.fn<(given: Given) => ReactNode>(Names)
  const long = ['Ada '.repeat(50_000)]
  for (const _ of ['first', 'again']) await drawPage(page(counted, long))
  expect(counted).toHaveBeenCalledTimes(2)
})

const WithId = () => <li id={useId()}>one</li>
const WithDate = () => <DateTime at="2027-03-01T10:00:00Z" />

test('what is another thing for each page or reader is drawn anew each time', async () => {
  for (const part of [WithId, WithDate]) {
    const counted = vi.fn<() => ReactNode>(part)
    const pages = [await drawPage(page(counted, [])), await drawPage(page(counted, []))]
    expect(pages).toEqual(pages.map(() => `<!DOCTYPE html>${renderToString(page(part, []))}`))
    expect(counted.mock.calls.length).toBeGreaterThanOrEqual(3)
  }
  expect(await drawPage(page(Names, [' id="a_R_b"']))).toContain('_R_')
})

test('a part that comes late is waited for and stands in its place, however long it is', async () => {
  const Late = lazy(async () => ({ default: () => <p>{'here '.repeat(10_000)}</p> }))
  const late = () => (
    <main>
      <Suspense>
        <Late />
      </Suspense>
    </main>
  )
  const first = await drawPage(late())
  expect(first).toContain('<p>here here')
  expect(first).not.toContain('<script')
  expect(await drawPage(late())).toContain('<p>here here')
})

test('a fault reaches whoever asks for the page, where it is waited for too', async () => {
  const Broken = (): ReactNode => {
    throw new Error('broken')
  }
  await expect(drawPage(<Broken />)).rejects.toThrow('broken')
  const inside = (
    <Suspense>
      <Broken />
    </Suspense>
  )
  await expect(drawPage(inside)).rejects.toThrow('broken')
})
