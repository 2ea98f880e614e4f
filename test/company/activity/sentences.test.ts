import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actions } from '#app/accounts/permissions.ts'
import { sentences } from '#app/company/activity/events.ts'
import { deedOf, kindOf } from '#app/company/activity/filters.ts'
import { dataMap } from '#db/data-map/data-map.ts'

const root = join(import.meta.dirname, '../../..')

/** What the template in a verb stands for, where the source writes one. */
const expansions: Record<string, string[]> = {
  'directory.person-${deed}': [
    'directory.person-changed',
    'directory.person-reactivated',
    'directory.person-deactivated',
  ],
  'opening.${verdict}': ['opening.approved', 'opening.declined'],
  'candidacy.${outcome}': ['candidacy.rejected', 'candidacy.withdrawn', 'candidacy.hired'],
  'proposal.${verdict}': ['proposal.approved', 'proposal.declined'],
  'interview.${kind}': [
    'interview.recused',
    'interview.no-show',
    'interview.cancelled',
    'interview.replaced',
  ],
}

/** Texts of this shape in files that record events, and that are neither permissions nor kinds of jobs. */
const otherwise = new Set<string>([
  ...actions,
  ...dataMap.map(({ name }) => name),
  'candidacy.rejection-mail',
  'calendar.read',
  'export.zip',
  'logo.png',
  'resume.read',
  'file.erase',
  'opening.moved',
  'pool.ending',
  'proposal.price',
  'referral.forget',
  'sample.plan',
  'scenario.solve',
])

const withoutComments = (text: string) => text.replaceAll(/\/\*\*?[^]*?\*\//g, '')

const recording = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.server.ts'))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, 'app', path), 'utf8')) }))
  .filter(({ text }) => /\b(record|recordEverywhere|recordAs|note)\(/.test(text))

/** A noun has more than one letter; an alias of a query does not. */
const shape = /(['`])([a-z][a-z]+(?:-[a-z]+)*\.(?:[a-z]+(?:-[a-z]+)*|\$\{\w+\}))\1/g

const verbs = [
  ...new Set(
    recording.flatMap(({ text }) =>
      [...text.matchAll(shape)]
        .map(([, , verb = '']) => verb)
        .filter((verb) => !otherwise.has(verb))
        .flatMap((verb) => (verb.includes('$') ? (expansions[verb] ?? [verb]) : [verb])),
    ),
  ),
].toSorted()

test('the verbs are found in the source', () => {
  expect(verbs).toContain('opening.published')
  expect(verbs).toContain('candidacy.rejected')
  expect(verbs).toContain('loop.interview-retired')
  expect(verbs.length).toBeGreaterThan(50)
})

test.each(verbs)('%s has a sentence, a kind and a deed', (verb) => {
  expect(Object.keys(sentences)).toContain(verb)
  expect(kindOf(verb)).toBeDefined()
  expect(deedOf(verb)).toBeDefined()
})

const known: Record<string, string | number> = {
  rating: 4,
  recommendation: 'strong-yes',
  kind: 'mail',
}

/** Whatever a sentence asks of its event is there; what no sentence may tell has values of its own. */
const someData = new Proxy(known, { get: (data, key) => data[String(key)] ?? 3 })

test.each(Object.keys(sentences))(
  '%s is told without its full stop and never of a rating',
  (verb) => {
    const told = sentences[verb]!({
      actor: 'Ada',
      subject: 'Grace',
      self: false,
      data: someData,
      name: (key) => `the ${key}`,
    })
    expect(told).toMatch(/^[A-Z].*[^.]$/)
    expect(told).not.toMatch(/undefined|strong-yes|\b4\b/)
  },
)
