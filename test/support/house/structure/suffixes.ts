import {
  importsOf,
  isCode,
  nameOf,
  type Import,
  type Rule,
  type Source,
} from '#test/support/house/source.ts'

type Ban = { what: string; hits: (entry: Import) => boolean }

const matches = (pattern: RegExp) => (entry: Import) => pattern.test(entry.target)
const valueOf = (pattern: RegExp) => (entry: Import) =>
  !entry.typeOnly && pattern.test(entry.target)

const database: Ban = {
  what: 'the database',
  hits: valueOf(/^(db\/|drizzle-|pg$|@electric-sql\/)/),
}
const drizzle: Ban = { what: 'drizzle', hits: matches(/^(drizzle-|pg$|@electric-sql\/)/) }
const react: Ban = { what: 'React', hits: matches(/^(react|react-dom|react-router)(\/|$)/) }
const pages: Ban = { what: 'a page', hits: matches(/\.page\.tsx$/) }
const node: Ban = { what: 'Node', hits: matches(/^node:/) }
const components: Ban = { what: 'a component', hits: matches(/\.tsx$/) }
const http: Ban = { what: 'app/http', hits: valueOf(/^app\/http\//) }
const server: Ban = { what: 'server code', hits: valueOf(/\.server\.tsx?$/) }
const sdks: Ban = {
  what: 'an SDK',
  hits: matches(/^(openai|stripe|nodemailer|pg-boss|@auth\/core|highs|unpdf|mammoth)(\/|$)/),
}

const bans: Record<string, Ban[]> = {
  ts: [database, react, components, node, server, sdks],
  'server.ts': [react, components, http, pages],
  tsx: [server, database],
  'page.tsx': [database, pages],
  'action.ts': [database, pages],
  'feed.ts': [database, pages],
  'middleware.ts': [drizzle, pages],
  'worker.ts': [react, pages],
  'job.ts': [react, pages],
  'command.ts': [react, pages],
}

/** Files the framework names and the places where the house is wired together. */
const wiring =
  /^app\/(server|worker|application|services\.server|routes|[\w-]+\/routes|(accounts|writing)\/context)\.ts$|^app\/(root|entry\.\w+)\.tsx$|^app\/http\//

export const suffixOf = (path: string) => nameOf(path).replace(/^[^.]+\./, '')

function judge(source: Source): string[] {
  const suffix = suffixOf(source.path)
  const banned = bans[suffix]
  if (!banned) return [`${source.path} has an unknown suffix .${suffix}`]
  return importsOf(source).flatMap((entry) =>
    banned
      .filter((ban) => ban.hits(entry) && !entry.target.includes('/+types/'))
      .map((ban) => `${source.path}:${entry.line} .${suffix} imports ${ban.what}: ${entry.target}`),
  )
}

const find = (sources: Source[]) =>
  sources
    .filter((source) => isCode(source) && source.path.startsWith('app/'))
    .filter((source) => !wiring.test(source.path))
    .flatMap(judge)

const one = (path: string, specifier: string): Source[] => [
  { path, text: `import { x } from '${specifier}'\nx()\n` },
]

export const suffixesRule: Rule = {
  title: 'a suffix keeps what it promises',
  find,
  planted: {
    'pure with a database': one('app/hiring/a.ts', '#db/schema/hiring.ts'),
    'pure with Node': one('app/math/a.ts', 'node:fs'),
    'pure with React': one('app/hiring/a.ts', 'react'),
    'pure with verbs': one('app/hiring/a.ts', './a.server.ts'),
    'verbs with a component': one('app/hiring/a.server.ts', './card.tsx'),
    'verbs with http': one('app/hiring/a.server.ts', '#app/http/forms.ts'),
    'a component with verbs': one('app/hiring/card.tsx', './a.server.ts'),
    'a page with drizzle': one('app/hiring/a.page.tsx', 'drizzle-orm'),
    'a page with another page': one('app/hiring/a.page.tsx', './b.page.tsx'),
    'an action with the schema': one('app/hiring/a.action.ts', '#db/schema/hiring.ts'),
    'a middleware with drizzle': one('app/hiring/in-org.middleware.ts', 'drizzle-orm'),
    'a job with React': one('app/hiring/deliver.job.ts', 'react'),
    'an unknown suffix': one('app/hiring/a.helper.ts', 'zod'),
  },
  clean: [
    ...one('app/hiring/a.ts', 'zod'),
    ...one('app/hiring/a.server.ts', 'drizzle-orm'),
    ...one('app/hiring/a.page.tsx', './a.server.ts'),
    ...one('app/hiring/backup.command.ts', 'node:fs'),
    { path: 'app/hiring/card.tsx', text: "import type { A } from './a.server.ts'\n" },
  ],
}
