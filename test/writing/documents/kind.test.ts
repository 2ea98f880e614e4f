import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { NotFound } from '#app/problems.ts'
import { documentKindsContext } from '#app/writing/context.ts'
import { findKind, type DocumentKind } from '#app/writing/documents/kind.ts'

const kind: DocumentKind = {
  key: 'prd',
  label: 'PRD',
  about: 'What is built and why',
  sections: [
    {
      key: 'problem',
      title: 'Problem',
      guidance: 'Say what it costs today.',
      required: true,
      judgement: [{ key: 'problem', label: 'Problem', hint: 'In one sentence' }],
    },
  ],
  subject: 'use-case',
  check: () => [],
  render: () => ({ problem: 'Missing: the problem' }),
}

test('a kind is found by its key', () => {
  const context = new RouterContextProvider()
  expect(context.get(documentKindsContext)).toEqual([])
  context.set(documentKindsContext, [kind])
  expect(findKind(context.get(documentKindsContext), 'prd')).toBe(kind)
})

test('an unknown kind is not found', () => {
  expect(() => findKind([kind], 'memo')).toThrow(NotFound)
})
