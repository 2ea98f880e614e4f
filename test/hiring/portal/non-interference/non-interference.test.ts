import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { listRoutes } from '#test/web/access/routes.ts'
import { openWorlds } from '#test/web/access/world/worlds.ts'
import type { Worlds } from '#test/web/access/world/worlds.ts'
import { mailingActs } from './acts.ts'
import { candidateAddresses } from './addresses.ts'
import { changes } from './changes.ts'
import { drawsOf } from './draws.ts'
import type { Draws } from './draws.ts'
import { candidateMails, templateOf } from './mails.ts'
import { allViews, carryOut, lookAt } from './rehearsed.ts'
import type { View } from './rehearsed.ts'
import { situations } from './situations.ts'

const names = Object.keys(situations)
const pairsPerSituation = isFullRun ? 128 : 6

let worlds: Worlds
let app: App
let pairs = 0
let looks = 0

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterAll(async () => {
  process.stdout.write(`${pairs} pairs of worlds, ${looks} looks\n`)
  await worlds.close()
})

/** What waits since the worlds were made is no answer to what is done now. */
const noMail = `delete from queue.outbox where kind = 'mail'`

/** The worlds anew, in this situation, with these statements carried out. */
async function begin(situation: string, statements: string[] = [], act?: string): Promise<void> {
  await worlds.undo()
  const given = mailingActs[act ?? '']?.given?.(worlds.here) ?? 'select 1'
  const before = [situations[situation]?.(worlds.here), noMail, given]
  await worlds.execute([...before, ...statements].join(';\n'))
}

async function seen(situation: string, statements: string[], views: View[]): Promise<string[]> {
  const found: string[] = []
  await begin(situation, statements)
  for (const view of views) {
    if ('act' in view) await begin(situation, statements, view.act)
    found.push(await lookAt(worlds, app, view))
    looks += 1
  }
  return found
}

/** The first place where two texts differ, with a little of what stands around it. */
function difference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 120)).join(' ≠ ')
}

const drawn = (draws: Draws, list: string[]) =>
  list.map((name) => changes[name]!(draws, worlds.here))

const among = (kinds: string[]) => (kind: string) => kinds.includes(kind)

/** What this act makes known, so that it may differ. */
const tellsOf = (view: View | undefined): readonly string[] =>
  (view && 'act' in view && mailingActs[view.act]?.tells) || []

/** Full runs look at everything; others at a sixth of it, another sixth for each pair. */
const viewsOf = (pair: number): number[] =>
  allViews.flatMap((_, at) => (isFullRun || at % 6 === pair % 6 ? [at] : []))

test.each(names)(
  '%s: what is internal changes nothing a candidate is shown or sent',
  async (name) => {
    const plain = await seen(name, [], allViews)
    for (let pair = 0; pair < pairsPerSituation; pair += 1) {
      const draws = drawsOf(1000 * names.indexOf(name) + pair)
      const kinds = draws.some(Object.keys(changes), 3)
      const at = viewsOf(pair).filter((one) => !tellsOf(allViews[one]).some(among(kinds)))
      const other = await seen(
        name,
        drawn(draws, kinds),
        at.flatMap((one) => allViews[one] ?? []),
      )
      pairs += 1
      const told = at.flatMap((one, place) => {
        const [before = '', after = ''] = [plain[one], other[place]]
        return before === after
          ? []
          : [`${JSON.stringify(allViews[one])} ${difference(before, after)}`]
      })
      expect(told, kinds.join(', ')).toEqual([])
    }
  },
)

test.each(Object.keys(mailingActs))('%s: the candidate is sent what it sends', async (name) => {
  const { surely, sends } = mailingActs[name]!
  await begin(surely, [], name)
  const { refused, mails } = await carryOut(worlds, app, name)
  expect(refused).toBe('')
  expect(mails.map(templateOf).toSorted()).toEqual([...sends].toSorted())
})

test('among what is looked at is every mail a candidate can get', () => {
  const sent = Object.values(mailingActs).flatMap(({ sends }) => sends)
  expect([...new Set(sent)].toSorted()).toEqual(candidateMails)
})

test('among what is looked at is every page and file for candidates', async () => {
  const addresses = Object.values(candidateAddresses).map((of) => of(worlds.here).split('?')[0])
  const unseen = (await listRoutes())
    .filter(({ id, has, frame }) => /^hiring\/(portal|careers)\//.test(id) && has.loader && !frame)
    .map(({ path }) => path)
    .filter((path) => {
      const pattern = new RegExp(`^${path.replaceAll('.', '[.]').replaceAll(/:\w+/g, '[^/]+')}$`)
      return !addresses.some((address) => pattern.test(address ?? ''))
    })
  expect(unseen).toEqual([])
})

test('every kind of change changes something, in one situation or another', async () => {
  const idle = new Set(Object.keys(changes))
  for (const name of names) {
    for (const kind of idle) {
      await begin(name)
      const [statement = ''] = drawn(drawsOf(7), [kind])
      if (await touches(statement)) idle.delete(kind)
    }
  }
  expect([...idle]).toEqual([])
})

async function touches(statement: string): Promise<boolean> {
  const inner = statement.startsWith('with ')
    ? statement.replace(
        /\)\s+insert into hiring.candidacies/,
        '), done as (insert into hiring.candidacies',
      )
    : `with done as (${statement}`
  return Number(await worlds.ask(`${inner} returning 1) select count(*)::int from done`)) > 0
}

test.each([
  ['a message of the team', `update hiring.messages set text = 'Another word'`],
  ['the title of the opening', `update hiring.openings set title = 'Another title'`],
  [
    'a link about the team',
    `update hiring.openings set team_links = '[{"title": "A talk", "url": "https://talks.example/"}]'`,
  ],
])('%s is for the candidate: where it differs, this test sees it', async (_, statement) => {
  const plain = await seen('in interviews', [], allViews)
  const other = await seen('in interviews', [statement], allViews)
  expect(other).not.toEqual(plain)
})

test('among what is looked at are the entry of a calendar that is asked for, and the one that calls it off', async () => {
  await begin('with a time booked')
  const asked = await lookAt(worlds, app, { address: 'the invitation to an interview', as: 'page' })
  for (const text of ['METHOD:REQUEST', 'SEQUENCE:3', 'DTSTART']) expect(asked).toContain(text)
  const mailed = await lookAt(worlds, app, { act: 'they cancel an interview' })
  expect(mailed).toContain('METHOD:CANCEL')
})
