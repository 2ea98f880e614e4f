import { parseSync, visitorKeys, type Comment, type Node, type ParseResult } from 'oxc-parser'

export type Source = { path: string; text: string }

/** One house rule with its own proof: `planted` must be found, `clean` must pass. */
export type Rule = {
  title: string
  find: (sources: Source[]) => string[]
  planted: Record<string, Source[]>
  clean: Source[]
}

export type Import = {
  specifier: string
  target: string
  line: number
  typeOnly: boolean
  reExport: boolean
}

export type { Node }

type Visit = (node: Node, parent?: Node) => void

const aliases = ['app', 'db', 'test', 'templates', 'prompts']
const parsed = new WeakMap<Source, ParseResult>()

export const isCode = ({ path }: Source) => /\.(ts|tsx)$/.test(path)
export const isTest = (path: string) => path.startsWith('test/')
export const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

export function parse(source: Source): ParseResult {
  const known = parsed.get(source)
  if (known) return known
  const result = parseSync(source.path, source.text)
  if (result.errors.length > 0) {
    throw new SyntaxError(`${source.path}: ${result.errors[0]?.message}`)
  }
  parsed.set(source, result)
  return result
}

export const commentsOf = (source: Source): Comment[] => parse(source).comments

export function lineOf(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length
}

export function at(source: Source, offset: number, reason: string): string {
  return `${source.path}:${lineOf(source, offset)} ${reason}`
}

/** The repository path an import points at, or the package specifier as written. */
export function resolveSpecifier(from: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '')
  const alias = aliases.find((name) => plain.startsWith(`#${name}/`))
  if (alias) return plain.slice(1)
  if (!plain.startsWith('.')) return plain
  const parts = folderOf(from).split('/')
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export function importsOf(source: Source): Import[] {
  const { module } = parse(source)
  const found = [
    ...module.staticImports.map(({ start, moduleRequest, entries }) => ({
      start,
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
      reExport: false,
    })),
    ...module.staticExports.flatMap(({ start, entries }) =>
      entries.slice(0, 1).flatMap(({ moduleRequest, isType }) => {
        if (!moduleRequest) return []
        return [{ start, specifier: moduleRequest.value, typeOnly: isType, reExport: true }]
      }),
    ),
    ...module.dynamicImports.flatMap(({ start, moduleRequest }) => {
      const written = source.text.slice(moduleRequest.start, moduleRequest.end)
      if (!/^['"].*['"]$/.test(written)) return []
      return [{ start, specifier: written.slice(1, -1), typeOnly: false, reExport: false }]
    }),
  ]
  return found.map(({ start, ...rest }) => ({
    ...rest,
    line: lineOf(source, start),
    target: resolveSpecifier(source.path, rest.specifier),
  }))
}

export function walk(source: Source, visit: Visit): void {
  const descend = (node: Node, parent?: Node) => {
    visit(node, parent)
    const fields: Record<string, unknown> = { ...node }
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [fields[key]].flat()) if (isNode(child)) descend(child, node)
    }
  }
  descend(parse(source).program)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Finds every node for which `match` gives a reason. */
export function search(source: Source, match: (node: Node) => string | undefined): string[] {
  const found: string[] = []
  walk(source, (node) => {
    const reason = match(node)
    if (reason) found.push(at(source, node.start, reason))
  })
  return found
}
