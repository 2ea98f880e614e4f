import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EntryList } from '#app/company/activity/entry-list.tsx'
import type { ShownEntry } from '#app/company/activity/entry-list.tsx'
import { ReaderContext } from '#app/ui/time/reader.tsx'

const entries = ['2026-11-21T23:30:00Z', '2026-11-21T22:30:00Z', '2026-11-21T21:30:00Z'].map(
  (at): ShownEntry => ({ id: at, at, parts: ['Ada signed in.', '', ''], to: null }),
)

const shown = (timeZone: string) =>
  renderToStaticMarkup(
    <ReaderContext value={{ locale: 'en-GB', timeZone, now: '2026-11-22T09:00:00Z' }}>
      <EntryList entries={entries} />
    </ReaderContext>,
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('entries stand under the day of the reader, each with its time', () => {
  expect(shown('Europe/Stockholm')).toBe(
    '22 Nov 2026 Ada signed in. 00:30 21 Nov 2026 Ada signed in. 23:30 Ada signed in. 22:30',
  )
  expect(shown('UTC')).toBe(
    '21 Nov 2026 Ada signed in. 23:30 Ada signed in. 22:30 Ada signed in. 21:30',
  )
})
