import type { PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'

type Section = { title: string; body: string }

/** A plan as the sections of a text, in Markdown. */
export function planText({ quarters, work, loads, hires, out }: PlanView): Section[] {
  const titles = new Map(work.map(({ id, title }) => [id, title]))
  const on = (quarter: number) => quarters[quarter - 1] ?? ''
  const sections = [
    {
      title: 'Quarter by quarter',
      body: table(
        ['Use case', 'Starts', 'Done by the end of', 'Waits for'],
        work.map(({ title, first, last, after }) => [
          title,
          on(first),
          on(last),
          after.map((id) => titles.get(id) ?? '').join(', ') || '–',
        ]),
      ),
    },
    {
      title: 'How full each role is',
      body: table(
        ['Role', ...quarters],
        loads.map(({ name, cells }) => [
          name,
          ...cells.map(({ used, capacity }) => `${round(used)} of ${round(capacity)}`),
        ]),
      ),
    },
    {
      title: 'People it hires',
      body: list(hires.map(({ role, quarter, people }) => `${people} × ${role}, from ${quarter}`)),
    },
    { title: 'Not in the plan', body: list(out.map(({ title }) => title)) },
  ]
  return sections.filter(({ body }) => body !== '')
}

/** Titles are text and no Markdown. */
const plain = (text: string) =>
  text.replaceAll('\n', ' ').replaceAll(/[\\`*_{}[\]<>#|!~&]/g, '\\$&')

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

const table = (heads: string[], rows: string[][]): string =>
  rows.length === 0
    ? ''
    : [heads.map(plain), heads.map(() => '---'), ...rows.map((row) => row.map(plain))]
        .map(line)
        .join('\n')

const list = (items: string[]) => items.map((item) => `- ${plain(item)}`).join('\n')

const round = (people: number): number => Math.round(people * 100) / 100
