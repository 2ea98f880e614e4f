import { isOver, lastDaySchema } from '#app/hiring/openings/last-day/last-day.ts'
import type { NewOpening } from '#app/hiring/openings/opening.ts'
import { levels } from '#app/roles/competencies.ts'
import type { Level } from '#app/roles/competencies.ts'
import type { Pay } from '#app/roles/pay.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'
import { amountIn, choiceIn, listIn, right, wrong } from './cell.ts'
import type { Cell } from './cell.ts'
import type { Cells, Column } from './columns.ts'
import { placesIn } from './read-places.ts'

/** What the lines of a file may speak of. */
export type World = {
  /** By key and by name, as `cardName` has them. */
  cards: ReadonlyMap<string, Pick<RoleCard, 'key' | 'levels'>>
  roleNames: readonly string[]
  /** Who may run an opening, by address in lower case. */
  managers: ReadonlyMap<string, { id: string; name: string }>
  /** Openings that are not closed, as `sameAs` names them. */
  open: ReadonlySet<string>
  now: Date
}

/** A line that can be taken. `line` counts as a spreadsheet does: the headings are row 1. */
export type ReadyLine = {
  line: number
  input: NewOpening
  title: string
  /** Null where the role card's text is taken. */
  markdown: string | null
  /** Null for whoever imports. */
  manager: { id: string; name: string } | null
  /** Worth a look, and no reason to refuse it. */
  hint: string
}

export type LineProblem = { line: number; column: Column; reason: string }

export type CheckedLines = { ready: ReadyLine[]; problems: LineProblem[] }

/** A role card's key or name, whatever its case and its hyphens. */
export const cardName = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')

export const sameAs = (title: string, level: string): string => `${level} ${title.toLowerCase()}`

/** Sorts the lines of a file into those that can be taken and those that cannot, with every reason at once. */
export function checkLines(lines: readonly Cells[], world: World): CheckedLines {
  const checked: CheckedLines = { ready: [], problems: [] }
  const seen = new Map<string, number>()
  for (const [index, cells] of lines.entries()) {
    const line = index + 2
    const { ready, problems } = checkLine(cells, line, world)
    checked.problems.push(...problems)
    if (!ready) continue
    const key = sameAs(ready.title, ready.input.level)
    checked.ready.push({ ...ready, hint: hintOf(seen.get(key), world.open.has(key)) })
    if (!seen.has(key)) seen.set(key, line)
  }
  return checked
}

const hintOf = (first: number | undefined, isOpen: boolean): string => {
  if (isOpen) return 'There is an opening of this title and level already.'
  return first ? `Row ${first} has the same title and level.` : ''
}

function checkLine(cells: Cells, line: number, world: World) {
  const problems: LineProblem[] = []
  const take = <Value>(column: Column, read: (text: string) => Cell<Value>): Value | null => {
    const cell = read(cells[column] ?? '')
    if (cell.ok) return cell.value
    problems.push({ line, column, reason: cell.reason })
    return null
  }
  const card = take('role', (text) => cardIn(text, world))
  const level = take('level', (text) => levelIn(text, card))
  const places = take('places', placesIn)
  const pay = takePay(take)
  const headcount = take('headcount', headcountIn) ?? 1
  const employmentType = take('employment', employmentIn) ?? 'full-time'
  const manager = take('manager_email', (text) => managerIn(text, world))
  const useCases = take('use_cases', useCasesIn) ?? []
  const contact = take('contact', shortText(200)) ?? ''
  const lastDay = take('last_day', (text) => lastDayIn(text, world))
  const markdown = take('description', descriptionIn)
  const entry = card && level ? card.levels[level] : undefined
  const title = take('title', (text) => titleIn(text, entry?.title ?? ''))
  if (problems.length > 0 || !card || !level || !places || !title) return { ready: null, problems }
  const facts = { places, pay, headcount, employmentType, useCases, contact, lastDay }
  const input = { role: card.key, level, ...facts }
  return { ready: { line, input, title, markdown, manager, hint: '' }, problems }
}

type Take = <Value>(column: Column, read: (text: string) => Cell<Value>) => Value | null

const optional =
  <Value>(read: (text: string) => Cell<Value>) =>
  (text: string): Cell<Value | null> =>
    text === '' ? right(null) : read(text)

/** One end of the range stands for both ends. */
function takePay(take: Take): Pay | null {
  const from = take('pay_min', optional(amountIn))
  const to = take('pay_max', optional(amountIn))
  const currency = take('currency', (text) => currencyIn(text.toUpperCase(), from ?? to))
  const period = take('pay_period', periodIn) ?? 'year'
  const [min, max] = [from ?? to, to ?? from]
  if (min === null || max === null || !currency) return null
  if (min > max) take('pay_max', () => wrong('The top of the range is below its bottom.'))
  return { min, max, currency, period }
}

const currencyIn = (text: string, amount: number | null): Cell<string> => {
  if (text === '' && amount === null) return right('')
  return /^[A-Z]{3}$/.test(text)
    ? right(text)
    : wrong('Give the currency of the pay as a three-letter code, such as EUR.')
}

const periodIn = (text: string) =>
  choiceIn(text || 'year', {
    year: ['year', 'a year', 'per year', 'yearly', 'annual', 'annually', 'annum'],
    month: ['month', 'a month', 'per month', 'monthly'],
    hour: ['hour', 'an hour', 'per hour', 'hourly'],
  })

const employmentIn = (text: string) =>
  choiceIn(text || 'full-time', {
    'full-time': ['full time', 'fulltime', 'permanent'],
    'part-time': ['part time', 'parttime'],
    contract: ['contract', 'contractor', 'freelance', 'temporary'],
    internship: ['internship', 'intern'],
  })

function cardIn(text: string, { cards, roleNames }: World): Cell<Pick<RoleCard, 'key' | 'levels'>> {
  const card = cards.get(cardName(text))
  if (card) return right(card)
  const known = `Write one of these, or make a role card first: ${roleNames.join(', ')}.`
  return wrong(
    text === ''
      ? `Name the role card to start from. ${known}`
      : `There is no role card “${text.slice(0, 80)}”. ${known}`,
  )
}

function levelIn(text: string, card: Pick<RoleCard, 'levels'> | null): Cell<Level> {
  const typed = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const level = levels.find((one) => one === typed || one === `L${typed}`)
  const offered = levels.filter((one) => !card || card.levels[one])
  if (level && offered.includes(level)) return right(level)
  const said = text === '' ? 'Give a level' : `The role has no level “${text.slice(0, 20)}”`
  return wrong(`${said}. Write one of: ${offered.join(', ')}.`)
}

const headcountIn = (text: string): Cell<number> =>
  text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 500)
    ? right(Number(text || 1))
    : wrong('Write how many people are wanted, from 1 to 500.')

function managerIn(text: string, { managers }: World): Cell<{ id: string; name: string } | null> {
  if (text === '') return right(null)
  const manager = managers.get(text.toLowerCase())
  return manager
    ? right(manager)
    : wrong(
        'Nobody with this address may run openings here. Invite them as a hiring manager first, or leave the cell empty to run it yourself.',
      )
}

const useCasesIn = (text: string): Cell<string[]> => {
  const list = listIn(text)
  if (list.length > 10) return wrong('Name ten use cases at most.')
  return list.every((one) => one.length <= 300)
    ? right(list)
    : wrong('Keep each use case under 300 characters.')
}

const shortText =
  (most: number) =>
  (text: string): Cell<string> =>
    text.length <= most ? right(text) : wrong(`Keep it under ${most} characters.`)

const titleIn = (text: string, fallback: string): Cell<string> => {
  const title = (text || fallback).replaceAll(/\s+/g, ' ')
  if (text === '' || (title.length >= 3 && title.length <= 120)) return right(title)
  return wrong('Give a title of 3 to 120 characters, or none to take the role card’s.')
}

function lastDayIn(text: string, { now }: World): Cell<string | null> {
  if (text === '') return right(null)
  if (!lastDaySchema.safeParse(text).success)
    return wrong('Write the day as year-month-day, such as 2026-12-31.')
  return isOver(text, now) ? wrong('This day is over. Give a day to come, or none.') : right(text)
}

const descriptionIn = (text: string): Cell<string | null> => {
  if (text === '') return right(null)
  return text.length >= 20 && text.length <= 40_000
    ? right(text)
    : wrong('A job description has 20 to 40,000 characters; leave it empty for the role card’s.')
}
