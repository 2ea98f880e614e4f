import { figure } from '#app/math/text/figures.ts'
import type { Clash, Conflict, Widening } from './conflict.ts'

/** How what stands in a problem is called. */
export type ConflictNames = {
  useCase: (id: string) => string
  role: (key: string) => string
  /** From 1. */
  quarter: (quarter: number) => string
  money: (amount: number) => string
}

/** For problems in files, whose ids are their names. */
export const plainNames: ConflictNames = {
  useCase: (id) => id,
  role: (key) => key,
  quarter: (quarter) => `Q${quarter}`,
  money: (amount) => figure(amount, 2),
}

const limitNames: Record<string, string> = {
  inProgress: 'a higher limit on work in progress',
  highRisk: 'a higher limit on high-risk use cases',
  startsPerQuarter: 'more starts per quarter',
  shareOfTheme: 'smaller shares of themes',
}

const listed = (names: string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What cannot all be in a plan, why, and what would help. */
export function conflictWords(conflict: Conflict, names: ConflictNames): string {
  const { useCases, clashes } = conflict
  if (useCases.length === 0) return 'No plan can keep every rule. Make fewer use cases mandatory.'
  const who = listed(useCases.map(names.useCase), 'and')
  const one = useCases.length === 1
  const what = one
    ? `${who} has to be in the plan but cannot be.`
    : `${who} have to be in the plan but cannot all be.`
  return [what, ...clashes.map((clash) => clashWords(clash, names)), helpWords(conflict, names)]
    .filter(Boolean)
    .join(' ')
}

function clashWords(clash: Clash, names: ConflictNames): string {
  switch (clash.kind) {
    case 'both':
      return `${names.useCase(clash.useCase)} and ${names.useCase(clash.other)} exclude each other.`
    case 'waits': {
      const spend = clash.spend > 0 ? ` and takes ${names.money(clash.spend)} of the budget` : ''
      return `${names.useCase(clash.useCase)} waits for ${names.useCase(clash.other)}, which then is in the plan too${spend}.`
    }
    case 'time':
      return `${names.useCase(clash.useCase)} has no quarter left in which it can start.`
    case 'budget':
      return `Together they take ${names.money(clash.needed)} of a budget of ${names.money(clash.there)}.`
    case 'capacity':
      return `${names.role(clash.role)}: they need ${figure(clash.needed, 2)} ${whenWords(clash, names)}, and ${thereWords(clash)}.`
  }
}

type Short = Extract<Clash, { kind: 'capacity' }>

const thereWords = ({ there, outside = 0 }: Short): string =>
  outside > 0
    ? `${figure(there, 2)} at most can be there, with everybody who may be hired or contracted`
    : `${figure(there, 2)} ${there === 1 ? 'is' : 'are'} there`

const whenWords = ({ from, to }: { from: number; to: number }, { quarter }: ConflictNames) =>
  from === to ? `in ${quarter(from)}` : `from ${quarter(from)} to ${quarter(to)}`

/** Where two exclude each other, nothing but leaving one out helps. */
function helpWords({ useCases, clashes, widenings, pinned }: Conflict, names: ConflictNames) {
  if (clashes.some(({ kind }) => kind === 'both')) return 'Leave one of them out.'
  const them = useCases.length === 1 ? 'it' : 'them'
  const help =
    widenings.length > 0
      ? `${capital(
          listed(
            widenings.map((one) => wideningWords(one, names)),
            'or',
          ),
        )} would let ${them} in. Or leave`
      : 'Leave'
  const out = useCases.length === 1 ? 'it' : 'one'
  const overMoney = clashes.some(({ kind }) => kind === 'budget')
  const later = overMoney ? [] : ['lengthen the horizon']
  return `${help} ${listed([`${out} out`, ...(pinned ? ['drop a pin'] : []), ...later], 'or')}.`
}

function wideningWords(widening: Widening, names: ConflictNames): string {
  switch (widening.kind) {
    case 'capacity':
      return `more people of the role ${names.role(widening.role)}`
    case 'budget':
      return 'a larger budget'
    case 'limit':
      return limitNames[widening.limit] ?? widening.limit
  }
}
