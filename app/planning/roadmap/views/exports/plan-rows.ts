import type { PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'

export const columns = [
  'kind',
  'name',
  'theme',
  'from',
  'to',
  'waits for',
  'people',
  'capacity',
] as const

type Row = Record<(typeof columns)[number], string | number>

const row = (part: Partial<Row>): Row => ({
  kind: '',
  name: '',
  theme: '',
  from: '',
  to: '',
  'waits for': '',
  people: '',
  capacity: '',
  ...part,
})

/** A plan as the lines of one table: work, hires, and the load of each role in each quarter beside its capacity. */
export function planRows({ quarters, work, hires, loads }: PlanView): Row[] {
  const titles = new Map(work.map(({ id, title }) => [id, title]))
  const on = (quarter: number) => quarters[quarter - 1] ?? ''
  return [
    ...work.map(({ title, theme, first, last, after }) =>
      row({
        kind: 'work',
        name: title,
        theme,
        from: on(first),
        to: on(last),
        'waits for': after.map((id) => titles.get(id) ?? '').join(', '),
      }),
    ),
    ...hires.map(({ role, quarter, people }) =>
      row({ kind: 'hire', name: role, from: quarter, people }),
    ),
    ...loads.flatMap(({ name, cells }) =>
      cells.map(({ used, capacity }, index) =>
        row({
          kind: 'load',
          name,
          from: on(index + 1),
          to: on(index + 1),
          people: round(used),
          capacity: round(capacity),
        }),
      ),
    ),
  ]
}

const round = (people: number): number => Math.round(people * 100) / 100
