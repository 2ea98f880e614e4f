export type Wanted = { key: string; weight: number }

/** A blocked use case: what it is worth, and the competencies it names among its tags. */
export type Blocked = { value: number; tags: string[] }

const heaviest = 5

/** How much more a competency weighs if every blocked use case, by value, asks for it. */
const pull = (key: string, blocked: Blocked[]): number => {
  const total = blocked.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  const asking = blocked.filter(({ tags }) => tags.includes(key))
  const asked = asking.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  return total > 0 ? asked / total : 0
}

/**
 * The competencies of a role, weighted by the use cases that wait for it: the card's own weight, up to doubled for
 * what all of the blocked value asks for. Weights sum to 1.
 */
export function wantedSkills(card: Wanted[], blocked: Blocked[]): Wanted[] {
  const raw = card.map(({ key, weight }) => ({ key, weight: weight * (1 + pull(key, blocked)) }))
  const sum = raw.reduce((total, { weight }) => total + weight, 0)
  return sum > 0 ? raw.map(({ key, weight }) => ({ key, weight: weight / sum })) : []
}

/** The same weights on the scale of a rubric, where the mean weight of the card's own competencies stays. */
export function rubricWeights(skills: Wanted[], card: Wanted[]): Record<string, number> {
  const total = card.reduce((sum, { weight }) => sum + weight, 0)
  return Object.fromEntries(
    skills.map(({ key, weight }) => [
      key,
      Math.min(heaviest, Math.round(weight * total * 10) / 10),
    ]),
  )
}
