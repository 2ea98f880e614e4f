import { describe, expect, test } from 'vitest'
import { freeSlug, reservedSlugs, slugFrom } from '#app/accounts/organisations/organisation.ts'
import routes from '#app/routes.ts'

describe('slugFrom', () => {
  test.each([
    ['Fennel & Field', 'fennel-field'],
    ['  Bäckerei Söhne GmbH ', 'backerei-sohne-gmbh'],
    ['Straße Ærø Łódź', 'strasse-aero-lodz'],
    ['株式会社', 'organisation'],
    ['!', 'organisation'],
    ['Careers', 'careers-team'],
    ['Sign in', 'sign-in-team'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('makes %j into %j', (name, slug) => expect(slugFrom(name)).toBe(slug))

  test('keeps clear of every address of our own', () => {
    const own = routes.flatMap(({ path = '' }) => path.split('/').slice(0, 1))
    const fixed = own.filter((part) => part !== '' && !/^[:*]/.test(part))
    expect(fixed.length).toBeGreaterThan(5)
    for (const part of fixed) expect(reservedSlugs).toContain(part)
  })
})

test.each([
  [[], 'acme'],
  [['acme'], 'acme-2'],
  [['acme', 'acme-2', 'acme-4'], 'acme-3'],
  [['acme-x'], 'acme'],
])('freeSlug with %j taken is %j', (taken, slug) => expect(freeSlug('acme', taken)).toBe(slug))
