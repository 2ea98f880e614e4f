import { describe, expect, test } from 'vitest'
import { navigationFor } from '#app/company/navigation.tsx'
import type { Reach } from '#app/company/reach.ts'
import { Navigation } from '#app/ui/layout/navigation.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const everything = new Proxy({}, { get: () => true }) as Reach
const navigation = <Navigation groups={navigationFor('/fennel', everything)} name="Main" />

const marked = (element: Parameters<typeof render>[0], address: string) =>
  attributesOf(render(element, address), 'a')
    .filter((link) => link['aria-current'])
    .map((link) => `${link.href} ${link['aria-current']}`)

describe('the navigation', () => {
  test.each([
    ['/fennel', '/fennel page'],
    ['/fennel/openings/1/candidates', '/fennel/openings page'],
    ['/fennel/candidacies/1', '/fennel/openings true'],
    ['/fennel/candidacies/1/rights/access-copy', '/fennel/openings true'],
    ['/fennel/candidacies/1/debrief', '/fennel/debriefs true'],
    ['/fennel/candidacies/1/offer/new', '/fennel/offers true'],
  ])('%s stands under %s', (address, shown) => {
    expect(marked(navigation, address)).toEqual([shown])
  })
})

describe('tabs', () => {
  const tabs = (
    <Tabs
      name="Parts"
      tabs={[
        { to: '/a', label: 'Overview' },
        { to: '/a/team', label: 'Team' },
      ]}
    />
  )

  test.each([
    ['/a', '/a page'],
    ['/a/team', '/a/team page'],
    ['/a/team/invite', '/a/team true'],
    ['/a/facts', '/a true'],
  ])('at %s the tab is %s', (address, shown) => {
    expect(marked(tabs, address)).toEqual([shown])
  })
})
