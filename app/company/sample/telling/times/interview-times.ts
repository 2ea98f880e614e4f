const hour = 60 * 60_000
const morning = 10
/** When interviews begin, an hour and a half apart and in the order in which hours are taken: most often at ten. */
const beginnings = [morning, 8.5, 11.5, 13, 14.5]

/** When the sample's interviews took place: nobody is in two at once. */
export class InterviewTimes {
  readonly #taken = new Map<string, Set<number>>()

  /** The last time on a working day, no later than the moment, at which none of these people is in an interview. */
  before(moment: Date, people: readonly string[]): Date {
    const day = new Date(moment)
    day.setUTCHours(0, 0, 0, 0)
    for (;;) {
      const at = isWeekend(day) ? undefined : this.#freeOn(day.getTime(), moment.getTime(), people)
      if (at !== undefined) return this.#take(at, people)
      day.setUTCDate(day.getUTCDate() - 1)
    }
  }

  #freeOn(day: number, latest: number, people: readonly string[]): number | undefined {
    return beginnings
      .map((begins) => day + begins * hour)
      .find((at) => at <= latest && people.every((one) => !this.#taken.get(one)?.has(at)))
  }

  #take(at: number, people: readonly string[]): Date {
    for (const one of people) this.#taken.set(one, (this.#taken.get(one) ?? new Set()).add(at))
    return new Date(at)
  }
}

const isWeekend = (day: Date) => day.getUTCDay() % 6 === 0
