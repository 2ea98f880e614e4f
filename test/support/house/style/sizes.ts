import {
  at,
  isCode,
  isTest,
  lineOf,
  walk,
  type Rule,
  type Source,
  type Node,
} from '#test/support/house/source.ts'

const fileCap = 300
const medianCap = 60
const tailCap = 200
const functionCap = 40
const handlerCap = 25
const long = /^(db\/(schema|data-map|seed|migrations)|templates)\//

const lines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const isMeasured = (source: Source) => isCode(source) && !long.test(source.path)
const isSource = (source: Source) => isMeasured(source) && /^(app|db)\//.test(source.path)

function findFiles(sources: Source[]): string[] {
  return sources
    .filter((source) => isMeasured(source) && lines(source.text) > fileCap)
    .map((source) => `${source.path} has ${lines(source.text)} lines`)
}

function findDistribution(sources: Source[]): string[] {
  const sizes = sources
    .filter(isSource)
    .map(({ text }) => lines(text))
    .toSorted((a, b) => a - b)
  const sizeAt = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0
  const found: string[] = []
  if (sizeAt(0.5) > medianCap) found.push(`the median file has ${sizeAt(0.5)} lines`)
  if (sizeAt(0.95) > tailCap) found.push(`the 95th percentile file has ${sizeAt(0.95)} lines`)
  return found
}

type Measured = { name: string; node: Node }

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function functionsOf(source: Source): Measured[] {
  const found: Measured[] = []
  walk(source, (node, parent) => {
    if (!functions.has(node.type)) return
    const name = nameOfFunction(node, parent)
    const isCallback = parent?.type === 'CallExpression'
    if (isCallback && isTest(source.path)) return
    found.push({ name, node })
  })
  return found
}

function nameOfFunction(node: Node, owner?: Node): string {
  if (node.type === 'FunctionDeclaration' && node.id) return node.id.name
  if (owner?.type === 'VariableDeclarator' && owner.id.type === 'Identifier') return owner.id.name
  return 'a function'
}

function findFunctions(sources: Source[]): string[] {
  return sources.filter(isMeasured).flatMap((source) =>
    functionsOf(source).flatMap(({ name, node }) => {
      const height = lineOf(source, node.end) - lineOf(source, node.start) + 1
      const cap = name === 'loader' || name === 'action' ? handlerCap : functionCap
      return height > cap ? [at(source, node.start, `${name} has ${height} lines`)] : []
    }),
  )
}

const blank = (path: string, count: number): Source => ({ path, text: '\n'.repeat(count) })
const body = (count: number) => `() => {\n${'  step()\n'.repeat(count - 2)}}`

export const fileSizesRule: Rule = {
  title: `no file over ${fileCap} lines`,
  find: findFiles,
  planted: {
    'a long file': [blank('app/a.ts', fileCap + 1)],
    'a long test': [blank('test/a.test.ts', fileCap + 1)],
  },
  clean: [blank('app/a.ts', fileCap), blank('db/schema/hiring.ts', 900)],
}

export const distributionRule: Rule = {
  title: `median file ≤ ${medianCap} lines, 95th percentile ≤ ${tailCap}`,
  find: findDistribution,
  planted: {
    'a heavy middle': [blank('app/a.ts', 70), blank('app/b.ts', 70), blank('app/c.ts', 2)],
    'a heavy tail': Array.from({ length: 20 }, (_, i) => blank(`app/${i}.ts`, i > 17 ? 250 : 9)),
  },
  clean: Array.from({ length: 20 }, (_, i) => blank(`app/${i}.ts`, i > 18 ? 250 : 60)),
}

export const functionSizesRule: Rule = {
  title: `functions ≤ ${functionCap} lines, loaders and actions ≤ ${handlerCap}`,
  find: findFunctions,
  planted: {
    'a long function': [{ path: 'app/a.ts', text: `export const a = ${body(functionCap + 1)}` }],
    'a long callback': [{ path: 'app/a.ts', text: `each(${body(functionCap + 1)})` }],
    'a long loader': [{ path: 'app/a.ts', text: `export const loader = ${body(handlerCap + 1)}` }],
    'a long action': [
      {
        path: 'app/a.ts',
        text: `export async function action${body(handlerCap + 1).replace(' =>', '')}`,
      },
    ],
  },
  clean: [
    { path: 'app/a.ts', text: `export const a = ${body(functionCap)}` },
    { path: 'app/b.ts', text: `export const loader = ${body(handlerCap)}` },
    { path: 'test/a.test.ts', text: `describe('a', ${body(100)})` },
  ],
}
