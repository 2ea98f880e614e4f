import { expect, test } from 'vitest'
import { packOfUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import type { KnownUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import { prFaq } from '#app/planning/documents/pr-faq/pr-faq.ts'
import { prd } from '#app/planning/documents/prd/prd.ts'
import { knownTickets as known } from './known.ts'

const told = (useCase: Partial<KnownUseCase>) => {
  const { facts } = packOfUseCase({ ...known, ...useCase })
  return [prd, prFaq].map((kind) => kind.notice?.(facts)?.title ?? null)
}

test('documents about what no committed plan has a place for say so', () => {
  expect(told({ plan: null })).toEqual(['In no committed plan', 'In no committed plan'])
  expect(told({})).toEqual([null, null])
})

test('what is in use waits for no plan', () => {
  const useCase = { ...known.useCase, stage: 'scale' as const }
  expect(told({ plan: null, useCase })).toEqual([null, null])
})
