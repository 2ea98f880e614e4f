import { can } from '#app/accounts/permissions.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { findStory, listStories } from './stories.server.ts'
import { factText } from './story.ts'
import type { Fact as ToldFact } from './story.ts'

const thousand = /^thousand (?=[A-Z]{3}$)/

/** A number of a story as facts are kept: digits as a number, money whole. */
export function factOf(told: ToldFact, index: number): Fact {
  const digits = Number(String(told.value).replaceAll(/[,\s]/g, ''))
  const isNumber = String(told.value).trim() !== '' && Number.isFinite(digits)
  const inThousands = isNumber && thousand.test(told.unit)
  return {
    id: `F${index + 1}`,
    label: told.label,
    value: isNumber ? digits * (inThousands ? 1000 : 1) : told.value,
    unit: inThousands ? told.unit.replace(thousand, '') : told.unit,
    text: `${told.label}: ${factText(told)}.`,
    source: told.source,
    confidence: 'told in the story',
    public: told.public === true,
  }
}

/** Facts of a success story, for whoever may read its use case. */
export const storySource: FactSource = {
  type: 'story',
  label: 'Success stories',
  list: async (tx) =>
    can(tx.actor, 'planning.read').ok
      ? (await listStories(tx)).map(({ id, title, useCase }) => ({ id, title, note: useCase }))
      : [],
  find: async (tx, id) => {
    const { title, words, facts } = await findStory(tx, id)
    return { title, facts: facts.map(factOf), prose: [{ label: 'Story', text: words }] }
  },
}
