import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { placeFrom, writtenMoment } from '#app/ui/time/moments.ts'
import { relativeMoment } from '#app/ui/time/relative-moment.ts'
import { ReaderContext } from '#app/ui/time/reader.tsx'

const now = new Date('2026-03-10T12:00:00Z')

describe('relativeMoment', () => {
  it.each([
    ['2026-03-10T11:59:31Z', 'now'],
    ['2026-03-10T11:58:00Z', '2 minutes ago'],
    ['2026-03-10T14:00:00Z', 'in 2 hours'],
    ['2026-03-09T11:00:00Z', '1 day ago'],
    ['2026-01-01T12:00:00Z', '2 months ago'],
    ['2024-01-01T12:00:00Z', '2 years ago'],
  ])('writes %s as %j', (at, words) => {
    expect(relativeMoment(new Date(at), now, 'en-GB')).toBe(words)
  })
})

describe('writtenMoment', () => {
  it('follows the zone of the reader, not of the machine', () => {
    const late = new Date('2026-03-10T23:30:00Z')
    const place = { locale: 'en-GB', timeZone: 'Asia/Tokyo' }
    expect(writtenMoment(late, place, 'both')).toBe('11 Mar 2026, 08:30')
    expect(writtenMoment(late, { ...place, timeZone: 'UTC' }, 'date')).toBe('10 Mar 2026')
  })
})

describe('placeFrom', () => {
  it.each([
    ['de-AT,de;q=0.9', 'tz=Europe/Vienna', { locale: 'de-AT', timeZone: 'Europe/Vienna' }],
    [null, null, { locale: 'en-GB', timeZone: 'UTC' }],
    ['*', 'tz=Mars/Olympus', { locale: 'en-GB', timeZone: 'UTC' }],
    ['x'.repeat(200), 'other=1; tz=', { locale: 'en-GB', timeZone: 'UTC' }],
  ])('reads %j and %j', (language, cookie, place) => {
    expect(placeFrom(language, cookie)).toEqual(place)
  })
})

describe('the elements', () => {
  it('carry the moment for machines and the full date on hover', () => {
    const reader = { locale: 'en-GB', timeZone: 'Europe/Berlin', now: now.toISOString() }
    const markup = render(
      <ReaderContext value={reader}>
        <RelativeTime at="2026-03-07T12:00:00Z" />
        <DateTime at={new Date('2026-03-07T23:30:00Z')} show="date" />
      </ReaderContext>,
    )
    expect(attributesOf(markup, 'time')).toEqual([
      { dateTime: '2026-03-07T12:00:00.000Z', title: '7 Mar 2026, 13:00' },
      { dateTime: '2026-03-07T23:30:00.000Z' },
    ])
    expect(markup).toContain('>3 days ago</time>')
    expect(markup).toContain('>8 Mar 2026</time>')
  })
})
