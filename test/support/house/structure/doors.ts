import { importsOf, isCode, isTest, type Rule, type Source } from '#test/support/house/source.ts'

/** Which paths may import an SDK. Every package not named here has one room as its door. */
const doors: [RegExp, RegExp][] = [
  [/^drizzle-orm\/(pglite|node-postgres)|^pg$|^@electric-sql\//, /^db\//],
  [/^drizzle-(orm|kit)/, /^db\/|\.server\.ts$/],
  [/^@auth\/core/, /^app\/accounts\//],
  [/^stripe$/, /^app\/accounts\//],
  [/^nodemailer/, /^app\/mail\//],
  [/^pg-boss/, /^app\/queue\//],
  [/^@remix-run\/file-storage/, /^app\/files\//],
  [/^(unpdf|mammoth)$/, /^app\/files\//],
  [/^openai/, /^app\/assistant\//],
  [/^highs$/, /^app\/math\/optimisation\//],
  [/^@modelcontextprotocol\//, /^app\/api\//],
  [/^@remix-run\/node-fetch-server/, /^app\/(server\.ts$|http\/)/],
]

/** The language everyone speaks: no door. */
const common =
  /^(react|react-dom|react-router|@react-router\/[\w-]+|react-aria-components|lucide-react|zod|@conform-to\/[\w-]+|vite|diff)(\/|$)|^@visx\/|^(unified$|remark-|rehype-|retext-|unist-|mdast-|hast-|nlcst-)/

const isPackage = (target: string) =>
  !/^(app|db|test|templates|prompts|\.|node:|virtual:)/.test(target)

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/')

const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

function find(sources: Source[]): string[] {
  const users = new Map<string, Set<string>>()
  const found = sources
    .filter((source) => isCode(source) && /^(app|db)\//.test(source.path))
    .flatMap((source) =>
      importsOf(source).flatMap(({ target, line, typeOnly }) => {
        if (typeOnly || isTest(source.path) || !isPackage(target) || common.test(target)) return []
        const door = doors.find(([sdk]) => sdk.test(target))
        if (door?.[1].test(source.path)) return []
        if (door) return [`${source.path}:${line} imports ${target} past its door`]
        const folder = roomOf(source.path)
        users.set(packageOf(target), (users.get(packageOf(target)) ?? new Set()).add(folder))
        return []
      }),
    )
  const shared = [...users]
    .filter(([, folders]) => folders.size > 1)
    .map(([name, folders]) => `${name} has several doors: ${[...folders].toSorted().join(', ')}`)
  return [...found, ...shared]
}

const one = (path: string, specifier: string): Source[] => [
  { path, text: `import { x } from '${specifier}'\nx()\n` },
]

/** Types carry no code, so they need no door. */
export const doorsRule: Rule = {
  title: 'one door per SDK',
  find,
  planted: {
    'the raw driver in a verb': one('app/hiring/a.server.ts', 'pg'),
    'the raw dialect in a verb': one('app/hiring/a.server.ts', 'drizzle-orm/pglite'),
    'drizzle in a job': one('app/hiring/a.job.ts', 'drizzle-orm'),
    'sign-in outside accounts': one('app/http/a.ts', '@auth/core/types'),
    'mail outside mail': one('app/hiring/a.server.ts', 'nodemailer'),
    'the queue outside queue': one('app/hiring/a.server.ts', 'pg-boss'),
    'a second door': [
      ...one('app/files/a.ts', 'papaparse'),
      ...one('app/hiring/b.ts', 'papaparse'),
    ],
  },
  clean: [
    ...one('db/connection.server.ts', 'pg'),
    ...one('app/hiring/a.server.ts', 'drizzle-orm/pg-core'),
    ...one('app/mail/smtp.server.ts', 'nodemailer'),
    ...one('app/files/a.ts', 'papaparse'),
    ...one('app/files/b.ts', 'papaparse'),
    ...one('app/hiring/a.ts', 'zod'),
    ...one('app/planning/a.ts', 'zod'),
  ],
}
