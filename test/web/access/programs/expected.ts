import type { Operation } from '#app/api/rest/operation.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { places } from '#test/web/access/programs/places.ts'
import { insiders } from '#test/web/access/rule.ts'
import type { Insider } from '#test/web/access/rule.ts'
import { table } from '#test/web/access/table.ts'
import type { World } from '#test/web/access/world/world.ts'

/** Whose key a program brings; `stranger` is the owner of the other organisation, `nobody` brings none. */
const everybody = [...insiders, 'removed', 'stranger', 'nobody'] as const
export type Programmer = (typeof everybody)[number]

const always: readonly string[] = ['owner', 'interviewer', 'planner', 'stranger', 'nobody']
const others = insiders.filter((who) => !always.includes(who))

/** Full runs ask with everybody's key; others with some always, and with two more in turn. */
export function programmers(turn: number): Programmer[] {
  const inTurn = [0, 3].map((step) => others[(turn + step) % others.length])
  return everybody.filter(
    (who) => isFullRun || always.includes(who) || inTurn.some((one) => one === who),
  )
}

export function keyIn(
  { here, there }: { here: World; there: World },
  who: Programmer,
): string | undefined {
  if (who === 'nobody') return undefined
  return who === 'stranger' ? there.keys.owner : here.keys[who]
}

function mayIn(like: string, method: Operation['method']): readonly Insider[] {
  const rule = table[like]
  if (rule?.kind !== 'organisation') throw new Error(`${like} is not in the table.`)
  return (method === 'get' ? rule.get : rule.post?.may) ?? []
}

/** What the browser's table says of the page that shows or does the same. */
export function expectedOf({ name, method }: Operation, who: Programmer): string {
  const { like, at = {}, nothingYet } = places[name] ?? { like: '' }
  if (who === 'nobody' || who === 'removed') return 'closed'
  const namesOthers = Object.keys(at).length > 0 || name === 'makeDocument'
  if (who === 'stranger') return namesOthers ? 'missing' : 'in'
  if (mayIn(like, method).includes(who)) return nothingYet ? 'missing' : 'in'
  const isOutOfSight = name === 'readCandidate' && who !== 'planner' && who !== 'viewer'
  return isOutOfSight ? 'missing' : 'forbidden'
}
