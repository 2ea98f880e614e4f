import type { Fact } from '#app/writing/facts/fact.ts'

type Row = [
  id: string,
  label: string,
  value: number | string,
  unit: string,
  text: string,
  formula?: string,
]

/** Facts from rows, as a pack gives them. */
export const factsOf = (rows: readonly Row[]): Fact[] =>
  rows.map(([id, label, value, unit, text, formula]) => ({
    id,
    label,
    value,
    unit,
    text,
    source: 'C5',
    confidence: 'measured',
    public: true,
    ...(formula === undefined ? {} : { formula }),
  }))

/** What is known of a support desk. */
export const deskFacts = factsOf([
  ['F1', 'Baseline handle time', 11.5, 'min', 'Handling a contact takes 11.5 minutes today.'],
  ['F2', 'Contacts', 14200, 'contacts per month', 'The desk receives 14,200 contacts per month.'],
  ['F3', 'Target handle time', 7, 'min', 'Target handle time is 7 minutes.'],
  ['F4', 'Hours saved', 1065, 'h per month', '', 'F2 * (F1 - F3) / 60'],
  ['F5', 'Budget', 60000, 'USD', 'The budget is USD 60,000.'],
  ['F6', 'Answers accepted', 92, '%', '92 % of answers are accepted.'],
  ['F7', 'Launch date', '2027-03-31', 'date', 'Launch on 31 March 2027.'],
  ['F8', 'Owner', 'Dana Reyes', 'person', 'Dana Reyes owns the target.'],
  ['F9', 'Change in churn', -4.5, '%', 'Churn changes by -4.5 %.'],
  ['F10', 'Agents', 35, 'agents', '35 agents work at the desk.'],
  ['F11', 'Reduction in rework', 40, '%', 'Rework falls by 40 %.'],
  [
    'F12',
    'Complaint',
    'I wait too long for an answer',
    '',
    'From the survey: "I wait too long for an answer"',
  ],
])
