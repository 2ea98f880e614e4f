import type { BusinessFunction, Stage } from './use-case.ts'

/** Words for people; apart from the schemas, so that pages do not carry those. */
export const stageNames: Record<Stage, string> = {
  idea: 'Idea',
  scoped: 'Scoped',
  prototype: 'Prototype',
  pilot: 'Pilot',
  launch: 'Launch',
  scale: 'Scale',
  retired: 'Retired',
}

export const stageTones = {
  idea: 'plain',
  scoped: 'accent',
  prototype: 'accent',
  pilot: 'accent',
  launch: 'good',
  scale: 'good',
  retired: 'plain',
} as const satisfies Record<Stage, string>

export const functionNames: Record<BusinessFunction, string> = {
  marketing: 'Marketing',
  sales: 'Sales',
  service: 'Customer service',
  finance: 'Finance',
  risk: 'Risk and security',
  'supply-chain': 'Supply chain and operations',
  hr: 'People and hiring',
  legal: 'Legal',
  engineering: 'Engineering and IT',
  product: 'Product',
}

/** The name of a function as it is stored; empty where none is known. */
export const functionName = (key: string): string =>
  Object.entries(functionNames).find(([known]) => known === key)?.[1] ?? ''
