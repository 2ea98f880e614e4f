import { at, isCode, walk, type Node, type Rule, type Source } from '#test/support/house/source.ts'

/** Tables that belong to no organisation or that only `accounts` and `queue` reach, across all of them. */
const untenanted = new Set([
  'users',
  'identities',
  'organisations',
  'memberships',
  'invitees',
  'verified_domains',
  'sessions',
  'sign_ins',
  'outbox',
  'mails',
  'turns',
  'customers',
  'stripe_events',
])

const faults: [RegExp, string][] = [
  [/^(?!.*tenantKey\(t\))/s, 'has no key (org_id, id)'],
  [/\.primaryKey\(\)|\bprimaryKey\(/, 'has a key without the organisation'],
  [/\.references\(|\bforeignKey\(/, 'points at another table without the organisation'],
  [/\.unique\(\)/, 'has a unique column across organisations'],
  [
    /\b(index|uniqueIndex|unique)\([^)]*\)\s*\.on\((?!t\.orgId\b)/,
    'has an index that does not lead with org_id',
  ],
  [/set null/, 'sets references to null'],
]

function tableName(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  const { callee } = node
  const isTable =
    (callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      callee.property.name === 'table') ||
    (callee.type === 'Identifier' && callee.name === 'pgTable')
  const [name] = node.arguments
  return isTable && name?.type === 'Literal' ? String(name.value) : undefined
}

function judge(source: Source): string[] {
  const found: string[] = []
  walk(source, (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
      if (node.callee.name.endsWith('Enum'))
        found.push(at(source, node.start, 'is a database enum'))
    const name = tableName(node)
    if (name === undefined || untenanted.has(name)) return
    const text = source.text.slice(node.start, node.end)
    if (!text.includes('...tenant()')) found.push(at(source, node.start, `${name} has no org_id`))
    for (const [pattern, fault] of faults)
      if (pattern.test(text)) found.push(at(source, node.start, `${name} ${fault}`))
  })
  return found
}

const find = (sources: Source[]) =>
  sources
    .filter((source) => isCode(source) && source.path.startsWith('db/schema/'))
    .filter(({ path }) => path !== 'db/schema/columns.ts')
    .flatMap(judge)

const table = (columns: string, keys: string, name = 'openings'): Source[] => [
  {
    path: 'db/schema/hiring.ts',
    text: `export const a = hiring.table('${name}', { ${columns} }, (t) => [${keys}])`,
  },
]

export const tenancyRule: Rule = {
  title: 'every table belongs to an organisation',
  find,
  planted: {
    'no organisation': table("id: uuid('id')", 'tenantKey(t)'),
    'no key': table('...tenant()', ''),
    'a key of its own': table("...tenant(), n: text('n').primaryKey()", 'tenantKey(t)'),
    'a single-column reference': table(
      "...tenant(), n: uuid('n').references(() => users.id)",
      'tenantKey(t)',
    ),
    'a unique column': table("...tenant(), n: text('n').unique()", 'tenantKey(t)'),
    'an index without it': table('...tenant()', "tenantKey(t), index('i').on(t.name, t.orgId)"),
    'a broken-up unique index': table('...tenant()', "tenantKey(t), uniqueIndex('i')\n.on(t.name)"),
    'set null': table(
      '...tenant()',
      "tenantKey(t), belongsTo(t, t.a, () => b).onDelete('set null')",
    ),
    'a plain table': [
      { path: 'db/schema/a.ts', text: "export const a = pgTable('a', { id: uuid('id') })" },
    ],
    'an enum': [{ path: 'db/schema/a.ts', text: "export const a = pgEnum('a', ['b'])" }],
  },
  clean: [
    ...table('...tenant()', "tenantKey(t), uniqueIndex('i').on(t.orgId, t.name)"),
    ...table("id: uuid('id').primaryKey()", '', 'users'),
  ],
}
