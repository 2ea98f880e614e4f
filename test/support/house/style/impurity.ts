import {
  isCode,
  isTest,
  search,
  type Rule,
  type Source,
  type Node,
} from '#test/support/house/source.ts'
import { suffixOf } from '#test/support/house/structure/suffixes.ts'

type Dirt = (node: Node) => string | undefined

const isMember = (node: Node, object: string, property: string) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  node.property.type === 'Identifier' &&
  node.property.name === property

const isNew = (node: Node, name: string) =>
  node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === name

const clock: Dirt = (node) => {
  const now = isNew(node, 'Date') && node.type === 'NewExpression' && node.arguments.length === 0
  if (now || isMember(node, 'Date', 'now')) return 'reads a hidden clock'
  return undefined
}

const chance: Dirt = (node) =>
  isMember(node, 'Math', 'random') || isMember(node, 'crypto', 'randomUUID')
    ? 'rolls hidden dice'
    : undefined

const environment: Dirt = (node) =>
  isMember(node, 'process', 'env') ? 'reads process.env' : undefined

const fetching: Dirt = (node) => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined
  return node.callee.name === 'fetch' ? 'fetches' : undefined
}

const messages: Dirt = (node) => {
  const names = ['Request', 'Response']
  const typed = node.type === 'TSTypeReference' && node.typeName.type === 'Identifier'
  const used = typed && node.typeName.type === 'Identifier' && names.includes(node.typeName.name)
  if (used || names.some((name) => isNew(node, name))) return 'handles Request or Response'
  return undefined
}

/** Where requests are understood; the engine behind the sign-in door speaks nothing else. */
const edge = /^app\/(http\/|accounts\/engine\/engine\.server\.ts$)/

function dirtFor(path: string): Dirt[] {
  const suffix = suffixOf(path)
  const readsEnvironment = path === 'app/env.server.ts' || suffix === 'command.ts'
  const everywhere = readsEnvironment ? [] : [environment]
  if (path.startsWith('db/')) return everywhere
  if (suffix === 'ts' && path.split('/').length > 2) return [...everywhere, clock, chance, fetching]
  if (suffix === 'server.ts') {
    const atTheEdge = edge.test(path) || path.split('/').length === 2
    return atTheEdge ? everywhere : [...everywhere, messages, clock]
  }
  return suffix === 'tsx' ? [...everywhere, fetching] : everywhere
}

const find = (sources: Source[]) =>
  sources
    .filter((source) => isCode(source) && !isTest(source.path) && source.path.includes('/'))
    .flatMap((source) =>
      dirtFor(source.path).flatMap((dirt) => search(source, (node) => dirt(node))),
    )

const one = (path: string, text: string): Source[] => [{ path, text }]

export const impurityRule: Rule = {
  title: 'no hidden clock, dice, network or environment',
  find,
  planted: {
    'a clock in a pure module': one('app/math/a.ts', 'export const a = () => Date.now()'),
    'a clock in a verb': one('app/hiring/a.server.ts', 'export const a = () => new Date()'),
    'dice in a pure module': one('app/math/a.ts', 'export const a = () => Math.random()'),
    'the environment in a verb': one('app/mail/a.server.ts', 'export const a = process.env.A'),
    'the environment in the database': one('db/a.server.ts', 'export const a = process.env.A'),
    'a fetching component': one('app/ui/a.tsx', "export const A = () => fetch('/a')"),
    'a verb with a Request': one('app/hiring/a.server.ts', 'export const a = (r: Request) => r'),
    'a verb with a Response': one('app/hiring/a.server.ts', "export const a = new Response('')"),
  },
  clean: [
    ...one('app/env.server.ts', 'export const a = process.env.A'),
    ...one('app/start.command.ts', 'export const a = process.env.A'),
    ...one('app/hiring/a.server.ts', 'export const a = (d: string) => new Date(d)'),
    ...one('app/accounts/engine/engine.server.ts', "export const a = new Request('http://a.test')"),
    ...one('app/hiring/a.feed.ts', "export const loader = () => new Response('')"),
    ...one('test/a.test.ts', 'export const a = Date.now()'),
  ],
}
