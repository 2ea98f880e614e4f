import { expect, test } from 'vitest'
import {
  findStartingPoint,
  searchCatalogue,
  startingPoints,
} from '#app/planning/use-cases/catalogue/library.ts'
import { effortOf } from '#app/planning/use-cases/catalogue/typical-effort.ts'
import { problemOf } from '#app/planning/three-point.ts'
import { submissionSchema } from '#app/planning/use-cases/use-case.ts'
import { findRole } from '#app/roles/role-library.ts'

test('there are about forty starting points, the seven classic ones among them', () => {
  expect(startingPoints.length).toBeGreaterThanOrEqual(40)
  expect(startingPoints.filter(({ classic }) => classic)).toHaveLength(7)
  expect(new Set(startingPoints.map(({ key }) => key)).size).toBe(startingPoints.length)
})

test.each(startingPoints)('$key can be handed in as it stands', (point) => {
  const { name: title, problem, input, output, businessFunction } = point
  const handedIn = submissionSchema.safeParse({ title, problem, input, output, businessFunction })
  expect(handedIn.error).toBeUndefined()
  for (const role of Object.keys(point.effort.people)) expect(findRole(role)).toBeDefined()
  for (const { points } of effortOf(point.effort)) expect(problemOf(points, { min: 0 })).toBeNull()
})

test('words and function narrow the catalogue', () => {
  expect(searchCatalogue('summary numbers', '').map(({ key }) => key)).toEqual([])
  expect(searchCatalogue('invoice amounts', '').map(({ key }) => key)).toEqual(['read-invoices'])
  const legal = searchCatalogue('', 'legal')
  expect(legal.map(({ businessFunction }) => businessFunction)).toEqual(legal.map(() => 'legal'))
  expect(findStartingPoint('no-such-thing')).toBeUndefined()
})
