/** What facts of a use case are called: templates find them again by these. */
export const labels = {
  title: 'Use case',
  owner: 'Owner',
  sponsor: 'Sponsor',
  function: 'Business function',
  stage: 'Stage',
  input: 'Input',
  output: 'Output',
  problem: 'Problem',
  today: 'Today',
  value: 'Value in a year',
  chance: 'Chance of success',
  expected: 'Expected value in a year',
  cost: 'Cost to build',
  run: 'Cost to run in a year',
  loss: 'Loss if it fails',
  spend: 'Spend beside salaries',
  starts: 'Quarter in which work starts',
  launch: 'Launch quarter',
  launchFrom: 'First day of the launch quarter',
  launchUntil: 'Last day of the launch quarter',
  riskClass: 'AI-risk class',
} as const

export const metricLabel = (name: string, part: 'today' | 'target' | 'date' | 'owner'): string =>
  ({
    today: `${name}: baseline`,
    target: `${name}: target`,
    date: `${name}: date of the target`,
    owner: `${name}: owner`,
  })[part]

export type StaffingPart = 'need' | 'load' | 'capacity' | 'requisitions'

const staffingNames: Record<StaffingPart, string> = {
  need: 'needed',
  load: 'load of the plan',
  capacity: 'capacity',
  requisitions: 'requisitions to open',
}

/** "ML engineer, Q2 2027: capacity". */
export const staffingLabel = (role: string, quarter: string, part: StaffingPart): string =>
  `${role}, ${quarter}: ${staffingNames[part]}`

const staffing = /^(?<role>.+), (?<quarter>Q[1-4] (?:FY)?\d{4}): (?<name>[a-z ]+)$/

export type StaffingPlace = { role: string; quarter: string; part: StaffingPart }

/** The role, quarter and part that a label of staffing names; null for all other labels. */
export function staffingPlaceOf(label: string): StaffingPlace | null {
  const { role, quarter, name } = staffing.exec(label)?.groups ?? {}
  const part = (Object.keys(staffingNames) as StaffingPart[]).find(
    (each) => staffingNames[each] === name,
  )
  return role && quarter && part ? { role, quarter, part } : null
}
