/** What came of setting up the interviews of several candidates at once. */
export type SetUp = {
  interviews: number
  candidates: number
  /** Those who stand in a stage for which no interview is planned. */
  unplanned: number
  /** Those whose scorecards of the stage are revealed. */
  over: number
  /** Those who are to be erased: nothing is done about them. */
  putAway: number
  /** The names of those for whom somebody who may have read what others wrote would take an interview. */
  returning: string[]
  /** The names of those for whom too few of a pool can be asked. */
  short: string[]
}

/** What is told of it: what was set up, and who was left out and why. */
export function saidOf({ interviews, candidates, ...rest }: SetUp): string {
  const left = leftOut(rest)
  if (interviews === 0) return left === '' ? 'All are set up already.' : `None is set up. ${left}`
  const made = `${counted(interviews, 'interview is', 'interviews are')} set up for ${counted(candidates, 'candidate', 'candidates')}. Times are offered from each candidate’s page.`
  return `${made} ${left}`.trim()
}

const leftOut = ({
  unplanned,
  over,
  putAway,
  returning,
  short,
}: Omit<SetUp, 'interviews' | 'candidates'>) =>
  [
    unplanned > 0 &&
      `${counted(unplanned, 'candidate stands', 'candidates stand')} in a stage without interviews.`,
    over > 0 &&
      `The stage is revealed for ${counted(over, 'candidate', 'candidates')}: nothing more is set up there but by name.`,
    returning.length > 0 &&
      `Left out: ${someOf(returning)}. Somebody named for their interviews was taken out of the count before and may have read what others wrote: name somebody else.`,
    short.length > 0 &&
      `Left out: ${someOf(short)}. Too few of those named for an interview can be asked for them: name more people in the loop.`,
    putAway > 0 &&
      `${counted(putAway, 'candidate is', 'candidates are')} to be erased, and left out.`,
  ]
    .filter(Boolean)
    .join(' ')

const mostNames = 5

/** The first names: more would not fit into what is said on the next page. */
const someOf = (names: readonly string[]) =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`
    : names.join(', ')

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
