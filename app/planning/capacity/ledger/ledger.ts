import { firstDayOf, lastDayOf } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { dayAt, isWithin, weekdaysBetween } from './working-days.ts'
import type { Day, Span } from './working-days.ts'

/** How the organisation counts its time: the month (1–12) that opens its fiscal year, and its public holidays. */
export type Calendar = { firstMonth: number; holidays: readonly Day[] }

export type LedgerPerson = {
  id: string
  name: string
  /** Key of a role card. */
  role: string
  /** Competency key → level 1–5. */
  skills: Record<string, number>
  /** Full-time equivalents, 0–1, in every quarter that `shares` does not name. */
  share: number
  startsOn: Day
  endsOn: Day | null
  /** Useful share, 0–1, in the quarter of the start, the next one …; the last value holds. Empty: useful at once. */
  ramp: readonly number[]
  shares: readonly { quarter: Quarter; share: number }[]
  leaves: readonly Span[]
}

/** Work that keeps things running: people of a role, quarter by quarter, until the last one where there is one. */
export type RunWork = {
  id: string
  role: string
  title: string
  people: number
  firstQuarter: Quarter
  lastQuarter: Quarter | null
}

export type LedgerQuestion = {
  firstQuarter: Quarter
  quarters: number
  calendar: Calendar
  people: readonly LedgerPerson[]
  runWork: readonly RunWork[]
}

/** In people per quarter: one is somebody there on every weekday of it. */
type Amounts = {
  /** Share of full time while employed. */
  available: number
  holidays: number
  leave: number
  /** What somebody who is new does not get done yet. */
  ramping: number
}

export type PersonQuarter = Amounts & {
  quarter: Quarter
  share: number
  /** What is left for work: available less holidays, leave and ramp. */
  people: number
}

export type RoleQuarter = Amounts & {
  quarter: Quarter
  runWork: number
  /** Free for planned work; never below 0. */
  people: number
  /** Run work that nobody is there for. */
  short: number
}

export type RoleLedger = { role: string; quarters: RoleQuarter[] }

/** One person's quarter: what is there, what is lost to holidays, leave and ramp, and what is left. */
export function personQuarter(
  person: LedgerPerson,
  quarter: Quarter,
  calendar: Calendar,
): PersonQuarter {
  const [first, last] = [
    firstDayOf(quarter, calendar.firstMonth),
    lastDayOf(quarter, calendar.firstMonth),
  ]
  const weekdays = weekdaysBetween(dayAt(first), dayAt(last))
  const employed = weekdays.filter(
    (day) => day >= person.startsOn && (person.endsOn === null || day <= person.endsOn),
  )
  const off = new Set(calendar.holidays)
  const worked = employed.filter((day) => !off.has(day))
  const present = worked.filter((day) => !isWithin(day, person.leaves))
  const share = shareIn(person, quarter)
  const parts = (days: number) => (share * days) / weekdays.length
  const useful = rampIn(person, quarter, calendar)
  return {
    quarter,
    share,
    available: parts(employed.length),
    holidays: parts(employed.length - worked.length),
    leave: parts(worked.length - present.length),
    ramping: parts(present.length) * (1 - useful),
    people: parts(present.length) * useful,
  }
}

export const shareIn = ({ shares, share }: LedgerPerson, quarter: Quarter): number =>
  shares.find((one) => one.quarter === quarter)?.share ?? share

function rampIn({ ramp, startsOn }: LedgerPerson, quarter: Quarter, calendar: Calendar): number {
  const last = ramp.at(-1)
  if (last === undefined) return 1
  let passed = 0
  while (
    passed < ramp.length &&
    dayAt(firstDayOf(quarter - passed, calendar.firstMonth)) > startsOn
  )
    passed += 1
  return ramp[passed] ?? last
}

/**
 * People free for planned work per role and quarter: people × availability − holidays − leave − ramp − run work.
 * Roles in the order of their keys; a role that only run work names is there with nobody.
 */
export function ledgerOf({
  firstQuarter,
  quarters,
  calendar,
  people,
  runWork,
}: LedgerQuestion): RoleLedger[] {
  const roles = [...new Set([...people, ...runWork].map(({ role }) => role))].toSorted()
  return roles.map((role) => ({
    role,
    quarters: Array.from({ length: quarters }, (_, index) =>
      roleQuarter(
        people
          .filter((person) => person.role === role)
          .map((person) => personQuarter(person, firstQuarter + index, calendar)),
        runWorkIn(runWork, role, firstQuarter + index),
        firstQuarter + index,
      ),
    ),
  }))
}

/** People of a role that run work takes in a quarter. */
const runWorkIn = (runWork: readonly RunWork[], role: string, quarter: Quarter): number =>
  runWork
    .filter((work) => work.role === role && lasts(work, quarter))
    .reduce((sum, { people }) => sum + people, 0)

const lasts = ({ firstQuarter, lastQuarter }: RunWork, quarter: Quarter) =>
  firstQuarter <= quarter && (lastQuarter === null || quarter <= lastQuarter)

function roleQuarter(members: PersonQuarter[], runWork: number, quarter: Quarter): RoleQuarter {
  const sum = (part: keyof Amounts | 'people') =>
    members.reduce((total, member) => total + member[part], 0)
  const rest = sum('people') - runWork
  return {
    quarter,
    available: sum('available'),
    holidays: sum('holidays'),
    leave: sum('leave'),
    ramping: sum('ramping'),
    runWork,
    people: Math.max(0, rest),
    short: Math.max(0, -rest),
  }
}

export type SkillLedger = { skill: string; quarters: { quarter: Quarter; people: number }[] }

/** People per quarter who have a skill at least at `level` (1–5), before run work, by skill. */
export function skillsOf(
  { firstQuarter, quarters, calendar, people }: LedgerQuestion,
  level = 3,
): SkillLedger[] {
  const skills = [...new Set(people.flatMap(({ skills: own }) => Object.keys(own)))].toSorted()
  return skills.flatMap((skill) => {
    const able = people.filter((person) => (person.skills[skill] ?? 0) >= level)
    if (able.length === 0) return []
    return [
      {
        skill,
        quarters: Array.from({ length: quarters }, (_, index) => ({
          quarter: firstQuarter + index,
          people: able.reduce(
            (sum, person) => sum + personQuarter(person, firstQuarter + index, calendar).people,
            0,
          ),
        })),
      },
    ]
  })
}
