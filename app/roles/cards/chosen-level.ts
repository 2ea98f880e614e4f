import { levels } from '#app/roles/competencies.ts'
import type { Level } from '#app/roles/competencies.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'

/** The level asked for in the address, where the card has it; else senior, else the card's first. */
export function chosenLevel(request: Request, card: RoleCard): Level {
  const known = levelsOf(card)
  const asked = levels.find((level) => level === new URL(request.url).searchParams.get('level'))
  if (asked && known.includes(asked)) return asked
  return known.includes('L3') ? 'L3' : (known[0] ?? 'L3')
}
