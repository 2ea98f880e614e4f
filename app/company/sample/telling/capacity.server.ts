import { addBooking, addLeave } from '#app/planning/capacity/people/days/days.server.ts'
import { addPerson } from '#app/planning/capacity/people/people.server.ts'
import {
  addHoliday,
  addRunWork,
  saveCalendar,
} from '#app/planning/capacity/settings/settings.server.ts'
import {
  dayAt,
  dayOf,
  numberOf,
  weekdaysBetween,
} from '#app/planning/capacity/ledger/working-days.ts'
import { firstDayOf, quarterOf } from '#app/planning/quarter.ts'
import { bookedWeek, dataTeam } from '#db/seed/data-team.ts'
import type { Story } from './story.server.ts'

const saved = { firstMonth: 1, hoursPerDay: 8, currency: 'GBP', version: 0 }

/** Who does the AI work, when they are away, and a week that is booked too full. */
export async function tellCapacity(story: Story): Promise<void> {
  const planner = story.as('leilani', 20)
  await saveCalendar(planner, saved)
  const ids = new Map<string, string>()
  for (const { key, role, skills } of dataTeam) {
    const { actor } = story.as(key, 0)
    const { id } = await addPerson(planner, {
      name: actor.name,
      role,
      memberId: actor.id,
      source: 'employee',
      percent: 100,
      startsOn: dayAt(story.on(900)),
      ramp: [],
      skills,
      version: 0,
    })
    ids.set(key, id)
  }
  await tellThisQuarter(story, ids)
  await tellNextWeek(story, ids.get('wei') ?? '')
}

async function tellThisQuarter(story: Story, ids: Map<string, string>) {
  const planner = story.as('leilani', 19)
  const quarter = quarterOf(story.on(0), saved.firstMonth)
  const first = dayAt(firstDayOf(quarter, saved.firstMonth))
  const [, second = first, ...others] = weekdaysBetween(first, dayOf(numberOf(first) + 20))
  await addHoliday(planner, { day: second, name: 'Company day' })
  await addLeave(planner, ids.get('fatima') ?? '', {
    firstDay: others[2] ?? first,
    lastDay: others[6] ?? first,
    reason: 'Moving house',
  })
  await addRunWork(planner, {
    role: 'data-engineer',
    title: 'Switch the old warehouse off',
    people: 0.25,
    firstQuarter: quarter,
    lastQuarter: quarter,
  })
}

async function tellNextWeek(story: Story, weiId: string) {
  const today = numberOf(dayAt(story.on(0)))
  const monday = today + 7 - ((today + 3) % 7)
  for (const { first, last, ...booking } of bookedWeek)
    await addBooking(story.as('leilani', 1), weiId, {
      ...booking,
      firstDay: dayOf(monday + first),
      lastDay: dayOf(monday + last),
    })
}
