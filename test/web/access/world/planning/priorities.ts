import { saveCriteria } from '#app/planning/priorities/criteria/frameworks.server.ts'
import { saveMatrix } from '#app/planning/priorities/matrix/setup/setups.server.ts'
import type { People } from '#test/web/access/world/people.ts'

export type PriorityIds = { matrix: string }

const criterion = (name: string, points: number) => ({
  key: '',
  name,
  question: 'How much?',
  unit: 'points',
  worst: 0,
  best: 10,
  points,
})

/** Criteria of the organisation, and a matrix with a name of its own. */
export async function addPriorities({ planner }: People): Promise<PriorityIds> {
  const tag = planner.org.slug
  const criteria = [criterion(`Fit for ${tag}`, 100), criterion(`Reach of ${tag}`, 50)]
  await saveCriteria(planner, { version: 0, typed: { reason: `A reason of ${tag}`, criteria } })
  const { id: matrix } = await saveMatrix(planner, null, {
    name: `Matrix of ${tag}`,
    x: 'effort',
    y: 'value',
    size: '',
    colour: 'chance',
    quadrants: [`Top of ${tag}`, '', '', ''],
  })
  return { matrix }
}
