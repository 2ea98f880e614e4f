import { expect, test } from 'vitest'
import type { Reach } from '#app/company/reach.ts'
import { findInNavigation, withListed } from '#app/company/search/listed-pages.tsx'

const all = new Proxy({}, { get: () => true }) as Reach
const none = new Proxy({}, { get: () => false }) as Reach
const pathsOf = (reach: Reach, text: string) =>
  findInNavigation('/fennel', reach, text).map(({ path }) => path)

test.each([
  ['hiring prop', ['proposals']],
  ['ROLES', ['roles']],
  ['posals', []],
  ['today', ['']],
  ['', []],
])('pages of the navigation are found by how their words begin: “%s”', (text, paths) => {
  expect(pathsOf(all, text)).toEqual(paths)
})

test('no page is found that a member may not open', () => {
  expect(pathsOf(none, 'roles')).toEqual([])
})

test('pages of the navigation stand before those below them, after everything else', () => {
  const page = (path: string) => ({ label: path, hint: '', path, inName: true })
  const groups = [
    { title: 'Pages', found: [page('roadmap/plans')] },
    { title: 'Use cases', found: [page('use-cases/1')] },
  ]
  const shown = (listed: string[]) =>
    withListed(groups, listed.map(page)).map(({ title, found }) => [
      title,
      ...found.map(({ path }) => path),
    ])
  expect(shown(['roadmap'])).toEqual([
    ['Use cases', 'use-cases/1'],
    ['Pages', 'roadmap', 'roadmap/plans'],
  ])
  expect(withListed([], [])).toEqual([])
})
