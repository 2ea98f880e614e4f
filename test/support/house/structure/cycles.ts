import { folderOf, importsOf, isCode, type Rule, type Source } from '#test/support/house/source.ts'

type Graph = Map<string, Set<string>>

function fileGraph(sources: Source[]): Graph {
  const paths = new Set(sources.map(({ path }) => path))
  return new Map(
    sources.map((source) => [
      source.path,
      new Set(
        importsOf(source)
          .map(({ target }) => target)
          .filter((target) => paths.has(target)),
      ),
    ]),
  )
}

/** Folder to folder inside one domain; the domain's root is its roof and stays out. */
function nounGraph(files: Graph): Graph {
  const nouns: Graph = new Map()
  for (const [from, targets] of files) {
    for (const to of targets) {
      const [a, b] = [nounOf(from), nounOf(to)]
      if (!a || !b || a === b || folderOf(a) !== folderOf(b)) continue
      nouns.set(a, (nouns.get(a) ?? new Set()).add(b))
    }
  }
  return nouns
}

function nounOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts[0] === 'app' && parts.length > 3 ? parts.slice(0, 3).join('/') : undefined
}

function cyclesIn(graph: Graph): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (node: string, trail: string[]) => {
    if (trail.includes(node)) {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '))
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}

function find(sources: Source[]): string[] {
  const files = fileGraph(sources.filter(isCode))
  return [...cyclesIn(files), ...cyclesIn(nounGraph(files))]
}

const file = (path: string, ...specifiers: string[]): Source => ({
  path,
  text: specifiers.map((specifier, i) => `import { x as x${i} } from '${specifier}'\n`).join(''),
})

export const cyclesRule: Rule = {
  title: 'no import cycles, between files or between nouns',
  find,
  planted: {
    'two files': [file('app/a.ts', './b.ts'), file('app/b.ts', '#app/a.ts')],
    'three files': [
      file('app/a.ts', './b.ts'),
      file('app/b.ts', './c.ts'),
      file('app/c.ts', './a.ts'),
    ],
    'a file with itself': [file('app/a.ts', './a.ts')],
    'two nouns': [
      file('app/accounts/people/a.ts', '#app/accounts/access/b.ts'),
      file('app/accounts/access/b.ts'),
      file('app/accounts/access/c.ts', '#app/accounts/people/d.ts'),
      file('app/accounts/people/d.ts'),
    ],
  },
  clean: [
    file('app/a.ts', './b.ts', './c.ts'),
    file('app/b.ts', './c.ts'),
    file('app/c.ts', 'zod'),
    file('app/accounts/people/a.ts', '#app/accounts/access/b.ts'),
    file('app/accounts/access/b.ts'),
  ],
}
