import { describe, expect, test } from 'vitest'
import { feedXml } from '#app/api/board/indeed.ts'
import { boardJob } from '#app/api/board/job.ts'
import { formFrom } from '#app/api/board/sent-application.ts'
import type { OpeningFacts } from '#app/hiring/careers/public-opening.ts'

const board = { origin: 'https://jobs.example', name: 'Fennel & Co', slug: 'fennel' }
const facts: OpeningFacts = {
  id: '0192f000-0000-7000-8000-000000000001',
  slug: 'data-engineer-1',
  title: 'Data engineer ]]> <script>',
  employmentType: 'full-time',
  places: [
    { country: 'US', region: 'CO', city: 'Denver' },
    { country: 'DE', remote: true },
  ],
  pay: { min: 120_000, max: 150_000, currency: 'USD', period: 'year' },
  teamLinks: [],
  useCases: ['Secret plan'],
  state: 'published',
  lastDay: '2026-04-30',
  taking: true,
  publishedAt: new Date('2026-03-02T09:00:00Z'),
  markdown: 'Text',
}

/** The fields of that name, their character data joined as a reader of XML joins it. */
const fieldsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>((?:<!\\[CDATA\\[[^]*?\\]\\]>)+)</${name}>`, 'g'))].map(
    ([, inner = '']) => inner.replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, '$1'),
  )

describe('the feed', () => {
  const xml = feedXml([{ facts, description: '<p>Text\u0000</p>' }], board, facts.publishedAt)

  test('has an entry for each place', () => {
    expect(fieldsOf(xml, 'referencenumber')).toEqual(['data-engineer-1', 'data-engineer-1-2'])
    expect(fieldsOf(xml, 'state')).toEqual(['Colorado'])
    expect(fieldsOf(xml, 'country')).toEqual(['United States', 'Germany'])
    expect(fieldsOf(xml, 'expirationdate')[0]).toBe('Fri, 01 May 2026 11:59:59 GMT')
    expect(fieldsOf(xml, 'remotetype')).toEqual(['Fully remote'])
    expect(fieldsOf(xml, 'salary')[0]).toBe('$120,000–$150,000 a year')
  })

  test('lets no text end its own field', () => {
    expect(fieldsOf(xml, 'title')).toEqual([facts.title, facts.title])
    expect(xml).not.toContain('\u0000')
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<source>')).toBe(true)
  })

  test('of nothing is a feed too', () => {
    expect(feedXml([], board, facts.publishedAt)).toContain('</source>')
  })
})

test('a job of a board holds nothing internal', () => {
  const job = boardJob(facts, board)
  expect(job.absolute_url).toBe('https://jobs.example/careers/fennel/data-engineer-1')
  expect(job.pay_input_ranges[0]).toMatchObject({ min_cents: 12_000_000, currency_type: 'USD' })
  expect(JSON.stringify(job)).not.toContain('Secret plan')
})

describe('an application in JSON', () => {
  test('becomes the form it stands for', async () => {
    const resume = { filename: 'cv.txt', content: btoa('Ten years of data.') }
    const form = formFrom(
      JSON.stringify({ name: 'Noor', links: ['a.example', 'b.example'], consent: true, resume }),
    )
    expect([form.get('name'), form.get('links'), form.get('consent')]).toEqual([
      'Noor',
      'a.example\nb.example',
      'on',
    ])
    const file = form.get('resume') as File
    expect([file.name, await file.text()]).toEqual(['cv.txt', 'Ten years of data.'])
  })

  test.each(['{', '[]', '{"name": 7}', '{"resume": {"filename": "a", "content": "%"}}', 'null'])(
    'cannot be %s',
    (json) => expect(() => formFrom(json)).toThrow(),
  )
})
