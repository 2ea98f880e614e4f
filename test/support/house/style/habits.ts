import {
  importsOf,
  isCode,
  nameOf,
  parse,
  search,
  type Rule,
  type Source,
  type Node,
} from '#test/support/house/source.ts'

const one = (path: string, text: string): Source[] => [{ path, text }]
const code = (sources: Source[]) => sources.filter(isCode)

function isBarrel(source: Source): boolean {
  if (/^index\.tsx?$/.test(nameOf(source.path))) return true
  const { program } = parse(source)
  const passes = program.body.filter(
    (node) => node.type === 'ExportAllDeclaration' || (isReExport(node) && node.source),
  )
  const starred = passes.some((node) => node.type === 'ExportAllDeclaration')
  return starred || (passes.length > 0 && passes.length === program.body.length)
}

const isReExport = (node: { type: string }): node is Node & { type: 'ExportNamedDeclaration' } =>
  node.type === 'ExportNamedDeclaration'

export const barrelsRule: Rule = {
  title: 'no barrels',
  find: (sources) =>
    code(sources)
      .filter(isBarrel)
      .map(({ path }) => `${path} is a barrel`),
  planted: {
    'an index': one('app/ui/index.ts', 'export const a = 1'),
    'a star': one('app/ui/all.ts', "export * from './a.ts'\nexport const b = 1"),
    'names only': one('app/ui/all.ts', "export { a } from './a.ts'\nexport { b } from './b.ts'"),
  },
  clean: one('app/entry.server.tsx', "export { a } from './a.ts'\nexport const b = 1"),
}

export const anyRule: Rule = {
  title: 'no any',
  find: (sources) =>
    code(sources).flatMap((source) =>
      search(source, (node) => (node.type === 'TSAnyKeyword' ? 'says any' : undefined)),
    ),
  planted: {
    'a parameter': one('app/a.ts', 'export const a = (x: any) => x'),
    'a cast': one('app/a.ts', 'export const a = b as any'),
    'in a test': one('test/a.test.ts', 'const a: Record<string, any> = {}'),
  },
  clean: one('app/a.ts', "export const a = (x: unknown) => 'any' + x"),
}

const mocking = /^(mock|doMock|unmock|hoisted|stubGlobal|automock)$/

function mock(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object, property } = node.callee
  if (property.type !== 'Identifier' || object.type !== 'Identifier') return undefined
  if (object.name === 'vi' && mocking.test(property.name)) return `calls vi.${property.name}`
  if (object.name === 'mock' && property.name === 'module') return 'calls mock.module'
  return undefined
}

export const mocksRule: Rule = {
  title: 'no module mocks',
  find: (sources) => code(sources).flatMap((source) => search(source, mock)),
  planted: {
    'vi.mock': one('test/a.test.ts', "vi.mock('#app/a.ts')"),
    'vi.doMock': one('test/a.test.ts', "vi.doMock('#app/a.ts', () => ({}))"),
    'mock.module': one('test/a.test.ts', "mock.module('#app/a.ts')"),
  },
  clean: one('test/a.test.ts', 'const heard = vi.fn()'),
}

function dodge(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object, property } = node.callee
  if (property.type !== 'Identifier' || object.type !== 'Identifier') return undefined
  if (!/^(test|it|describe)$/.test(object.name)) return undefined
  if (/^(only|todo)$/.test(property.name)) return `calls ${object.name}.${property.name}`
  const [first] = node.arguments
  const always = first?.type === 'Literal' || node.arguments.length === 0
  return property.name === 'skip' && always ? `calls ${object.name}.skip` : undefined
}

const silencer = /@ts-(ignore|nocheck|expect-error)|(ox|es)lint-disable|(v8|c8) ignore/

export const dodgesRule: Rule = {
  title: 'no test is skipped and no check silenced',
  find: (sources) =>
    code(sources).flatMap((source) => [
      ...search(source, dodge),
      ...parse(source)
        .comments.filter(({ value }) => silencer.test(value))
        .map(({ value }) => `${source.path} silences a check: ${value.trim()}`),
    ]),
  planted: {
    'test.skip': one('test/a.test.ts', "test.skip('a', () => {})"),
    'describe.only': one('test/a.test.ts', "describe.only('a', () => {})"),
    'test.todo': one('test/a.test.ts', "test.todo('a')"),
    'ts-ignore': one('app/a.ts', '// @ts-ignore\nexport const a = 1'),
    'a lint comment': one('app/a.ts', '/* oxlint-disable */\nexport const a = 1'),
  },
  clean: one('test/a.test.ts', "test('a', () => {})\ntest.skip(!long, 'only in the full run')"),
}

/** `expect(…)` of what a clock told, then a most. */
const haste =
  /expect\((?:[^()]|\([^()]*\))*(?:performance\.now|cpuUsage)(?:[^()]|\([^()]*\))*\)\s*\.toBeLess/

export const hasteRule: Rule = {
  title: 'no test asserts that something is quick',
  find: (sources) =>
    code(sources)
      .filter(({ path, text }) => /\.(test|journey)\.tsx?$/.test(path) && haste.test(text))
      .map(({ path }) => `${path} compares a time with a most`),
  planted: {
    'the clock': one('test/a.test.ts', 'expect(performance.now() - begun).toBeLessThan(500)'),
    'work of the processor': one(
      'test/a.test.ts',
      'expect(process.cpuUsage(a).user)\n.toBeLessThan(5)',
    ),
  },
  clean: one('test/a.test.ts', 'expect(performance.now() - begun).toBeGreaterThan(50)'),
}

function judgeSpecifier(specifier: string): string | undefined {
  if (specifier.startsWith('../')) return `climbs: ${specifier}`
  if (!/^(\.|#)/.test(specifier) || specifier.startsWith('./+types/')) return undefined
  const named = /\.(ts|tsx|js|mjs|css|json|svg|md|sql)(\?[\w&]+)?$/.test(specifier)
  return named ? undefined : `imports without an extension: ${specifier}`
}

export const specifiersRule: Rule = {
  title: 'imports carry their extension and never climb',
  find: (sources) =>
    code(sources).flatMap((source) =>
      importsOf(source).flatMap(({ specifier, line }) => {
        const reason = judgeSpecifier(specifier)
        return reason ? [`${source.path}:${line} ${reason}`] : []
      }),
    ),
  planted: {
    'no extension': one('app/a.ts', "import { b } from './b'\nb()"),
    'an alias without one': one('app/a.ts', "import { b } from '#app/b'\nb()"),
    climbing: one('app/x/a.ts', "import { b } from '../b.ts'\nb()"),
  },
  clean: one(
    'app/a.page.tsx',
    "import { b } from '#app/b.ts'\nimport './a.css?url'\nimport type { Route } from './+types/a.page'\nimport 'zod'",
  ),
}
