import { importsOf, isCode, type Source } from '#test/support/house/source.ts'

const door = 'test/support/database.ts'

/** The tests that reach the database, directly or through what they import: they run on both engines. */
export function databaseTests(sources: Source[]): string[] {
  const imports = new Map(
    sources.filter(isCode).map((source) => [
      source.path,
      importsOf(source)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target),
    ]),
  )
  const reaches = (path: string, seen = new Set<string>()): boolean => {
    if (path === door) return true
    if (seen.has(path) || !path.startsWith('test/')) return false
    seen.add(path)
    return (imports.get(path) ?? []).some((target) => reaches(target, seen))
  }
  return [...imports.keys()].filter((path) => /\.test\.tsx?$/.test(path) && reaches(path))
}
