import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { NotFound } from '#app/problems.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import {
  findSource,
  publicPart,
  type FactSource,
  type FactsPack,
} from '#app/writing/facts/fact-source.ts'

const fact = (id: string, shown: boolean): Fact => ({
  id,
  label: id,
  value: 1,
  unit: '',
  text: id,
  source: 'C1',
  confidence: 'opinion',
  public: shown,
})

const pack: FactsPack = {
  title: 'Churn',
  facts: [fact('F1', true), fact('F2', false)],
  prose: [{ label: 'Problem', text: 'Customers leave.' }],
}

const source: FactSource = {
  type: 'use-case',
  label: 'Use cases',
  list: async () => [{ id: '1', title: 'Churn' }],
  find: async () => pack,
}

test('an application offers no sources until the roof sets them', () => {
  const context = new RouterContextProvider()
  expect(context.get(factSourcesContext)).toEqual([])
  context.set(factSourcesContext, [source])
  expect(findSource(context.get(factSourcesContext), 'use-case')).toBe(source)
})

test('an unknown kind of thing is not found', () => {
  expect(() => findSource([source], 'roadmap')).toThrow(NotFound)
})

test('only public facts may be told outside, and no prose', () => {
  expect(publicPart(pack)).toEqual({ title: 'Churn', facts: [fact('F1', true)], prose: [] })
})
