import { problemOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { mostQuarters, ruleOf } from '#app/planning/use-cases/quantities.ts'
import { columnsOf, guessed, listColumns } from './columns.ts'

/** A guess of a row; null where its cells are empty. */
export type RowGuess = {
  quantity: string
  role: string
  period: number
  points: ThreePoint | null
}

export type Cells = Readonly<Record<string, string>>
/** Names of roles by their key. */
export type Roles = Readonly<Record<string, string>>

/** Every guess that the columns of a row speak of; a text says what is wrong with it. */
export function guessesIn(cells: Cells, roles: Roles): RowGuess[] | string {
  const list: RowGuess[] = []
  for (const [quantity, name] of guessed) {
    const [first = ''] = columnsOf(name)
    if (!(first in cells)) continue
    const points = pointsOf(
      columnsOf(name).map((column) => cells[column] ?? ''),
      quantity,
    )
    if (typeof points === 'string') return `${name}: ${points}`
    list.push({ quantity, role: '', period: 0, points })
  }
  for (const quantity of listColumns) {
    const read = listedIn(cells[quantity] ?? '', quantity, roles)
    if (typeof read === 'string') return `${quantity}: ${read}`
    list.push(...read)
  }
  return list
}

/** Three cells as a guess. Chances may be shares or percents with their sign. */
function pointsOf(cells: readonly string[], quantity: string): ThreePoint | null | string {
  const typed = cells.map((cell) => cell.trim())
  if (typed.every((cell) => cell === '')) return null
  if (typed.includes('')) return 'give all three numbers, or none.'
  const [low = Number.NaN, mode = Number.NaN, high = Number.NaN] = typed.map(numberOf)
  const wrong = typed.find((cell) => Number.isNaN(numberOf(cell)))
  if (wrong !== undefined) return `“${wrong.slice(0, 40)}” is not a number. Write 1200 or 0.5.`
  const points = { low, mode, high }
  const rule = ruleOf(quantity)
  return (rule && problemOf(points, rule)?.message) ?? points
}

function numberOf(typed: string): number {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s*(%?)$/i.exec(typed) ?? []
  if (digits === undefined) return Number.NaN
  return percent ? Number(digits) / 100 : Number(digits)
}

/** What stands before the last two slashes, each space being single. */
const start = /^(.*?) ?\bQ(\d{1,2}) ?:? ([^/]+)$/i
const mostCharacters = 200

function listedIn(text: string, quantity: string, roles: Roles): RowGuess[] | string {
  const list: RowGuess[] = []
  const parts = text.split(/[;\n]/).map((part) => part.replaceAll(/\s+/g, ' ').trim())
  for (const part of parts.filter(Boolean)) {
    const read = listed(part, quantity, roles)
    if (typeof read === 'string') return read
    if (list.some(({ role, period }) => role === read.role && period === read.period))
      return `“${part.slice(0, 60)}” is there twice.`
    list.push(read)
  }
  return list
}

function listed(part: string, quantity: string, roles: Roles): RowGuess | string {
  const quoted = `“${part.slice(0, 60)}”`
  const pieces = part.length > mostCharacters ? [] : part.split('/')
  const [, who = '', quarter, low = ''] = start.exec(pieces.slice(0, -2).join('/')) ?? []
  if (quarter === undefined) return `${quoted} is not understood. Write ${examples[quantity]}.`
  const period = Number(quarter) - 1
  if (period < 0 || period >= mostQuarters)
    return `${quoted}: quarters of the work go from Q1 to Q${mostQuarters}.`
  const role = quantity === 'effort' ? roleOf(who, roles) : ''
  if (role === null) return who ? noRole(who, roles) : `${quoted} names no role.`
  if (quantity === 'spend' && who) return `${quoted}: spend has no role. Write ${examples.spend}.`
  const points = pointsOf([low, ...pieces.slice(-2)], quantity)
  return typeof points === 'string' ? `${quoted}: ${points}` : { quantity, role, period, points }
}

const examples: Record<string, string> = {
  effort: '“ml-engineer Q1 0.5/1/1.5”',
  spend: '“Q1 10/20/30”',
}

const noRole = (typed: string, roles: Roles): string =>
  `there is no role “${typed.slice(0, 60)}” here. Roles are ${Object.keys(roles).toSorted().join(', ')}.`

const roleOf = (typed: string, roles: Roles): string | null =>
  Object.entries(roles).find(
    ([key, name]) => key === typed.toLowerCase() || name.toLowerCase() === typed.toLowerCase(),
  )?.[0] ?? null
