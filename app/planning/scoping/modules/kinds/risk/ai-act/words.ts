import { aiAct } from './rules.ts'
import type { Classified, Tier } from './classify.ts'

export const tierNames: Record<Tier, string> = {
  outside: 'outside the Act',
  minimal: 'minimal risk',
  transparency: 'transparency duties',
  high: 'high-risk',
  prohibited: 'prohibited',
}

export const tierTones = {
  outside: 'plain',
  minimal: 'plain',
  transparency: 'warn',
  high: 'danger',
  prohibited: 'danger',
} as const satisfies Record<Tier, string>

/** The class in one sentence: an indication with its articles and what is open, never a verdict. */
export function indicationOf({ tier, possible, articles, open }: Classified): string {
  const cited = articles.length > 0 ? ` (${articles.join(', ')})` : ''
  const count = open.length === 1 ? '1 fact is open' : `${open.length} facts are open`
  if (open.length === 0) return `Indication: ${tierNames[tier]}${cited}. No fact is open.`
  if (tier === 'minimal')
    return `No indication yet: ${count}, and it could still be ${tierNames[possible]}.`
  const still = possible === tier ? '' : `; it could still be ${tierNames[possible]}`
  return `Indication: ${tierNames[tier]}${cited}. ${count}${still}.`
}

/** From when the class counts, as far as it has a date. */
export function dateOf({ tier, highWay }: Classified): { from: string; note: string } | null {
  if (tier === 'high') return highWay && aiAct.dates[highWay]
  return tier === 'prohibited' || tier === 'transparency' ? aiAct.dates[tier] : null
}
