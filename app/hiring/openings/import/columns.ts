import { csvOf } from '#app/files/csv.ts'
import { asHeading } from '#app/http/typed-text.ts'

export const columns = [
  'title',
  'role',
  'level',
  'places',
  'headcount',
  'pay_min',
  'pay_max',
  'currency',
  'pay_period',
  'employment',
  'manager_email',
  'use_cases',
  'contact',
  'last_day',
  'description',
] as const

export type Column = (typeof columns)[number]

/** One line of a file as far as its columns are known; an empty cell is absent. */
export type Cells = Partial<Record<Column, string>>

const otherNames: Record<string, Column> = {
  'job title': 'title',
  job: 'title',
  name: 'title',
  'role card': 'role',
  place: 'places',
  location: 'places',
  locations: 'places',
  seats: 'headcount',
  openings: 'headcount',
  'number of hires': 'headcount',
  'salary min': 'pay_min',
  'pay from': 'pay_min',
  'salary max': 'pay_max',
  'pay to': 'pay_max',
  'salary currency': 'currency',
  'pay currency': 'currency',
  'salary period': 'pay_period',
  per: 'pay_period',
  'employment type': 'employment',
  type: 'employment',
  manager: 'manager_email',
  'hiring manager': 'manager_email',
  'hiring manager email': 'manager_email',
  'use case': 'use_cases',
  'job description': 'description',
  'closing date': 'last_day',
  'last day to apply': 'last_day',
  'apply by': 'last_day',
  deadline: 'last_day',
}

const known = new Map<string, Column>([
  ...Object.entries(otherNames),
  ...columns.map((column): [string, Column] => [column.replaceAll('_', ' '), column]),
])

/** The column a heading means, whatever its case and its separators. */
export const columnOf = (heading: string): Column | undefined => known.get(asHeading(heading))

/** A file to start from: one line with every column, one with those alone that are needed. */
export const exampleFile = (): string =>
  csvOf(
    [
      {
        title: 'Senior ML Engineer, Forecasting',
        role: 'Machine-learning engineer',
        level: 'L3',
        places: 'Denver, CO, US; Remote, CO, US',
        headcount: '2',
        pay_min: '150000',
        pay_max: '190000',
        currency: 'USD',
        pay_period: 'year',
        employment: 'full-time',
        manager_email: '',
        use_cases: 'Forecast demand per shop; Plan the vans of a day',
        contact: 'people@example.com',
        last_day: '',
        description: '',
      },
      { role: 'data-analyst', level: 'L1', places: 'Remote, Germany' },
    ],
    columns,
  )
