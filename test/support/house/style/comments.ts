import { commentsOf, isCode, lineOf, type Rule, type Source } from '#test/support/house/source.ts'

const cap = 0.04
const smallest = 500

function commentLines(source: Source): number {
  return commentsOf(source)
    .filter(({ type, value }) => !(type === 'Block' && value.startsWith('*')))
    .reduce((sum, { start, end }) => sum + lineOf(source, end) - lineOf(source, start) + 1, 0)
}

function find(sources: Source[]): string[] {
  const code = sources.filter((source) => isCode(source) && /^(app|db)\//.test(source.path))
  const lines = code.reduce((sum, { text }) => sum + text.split('\n').length, 0)
  const comments = code.reduce((sum, source) => sum + commentLines(source), 0)
  const share = comments / Math.max(lines, smallest)
  return share > cap ? [`${(100 * share).toFixed(1)} % of all lines are comments`] : []
}

const file = (comments: number, statements: number): Source[] => [
  { path: 'app/a.ts', text: '// why\n'.repeat(comments) + 'step()\n'.repeat(statements) },
]

export const commentsRule: Rule = {
  title: `comments beside docstrings stay under ${100 * cap} % of lines`,
  find,
  planted: {
    'line comments': file(50, 950),
    'a block': [{ path: 'app/a.ts', text: `/*${'\n'.repeat(50)}*/${'step()\n'.repeat(900)}` }],
  },
  clean: [...file(30, 970), { path: 'app/b.ts', text: '/** What it gives. */\n'.repeat(100) }],
}
