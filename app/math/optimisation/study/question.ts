import type { Choice, Instance } from '#app/math/optimisation/instance.ts'

/** What is asked about an instance that was solved, or could not be. */
export type Question = {
  instance: Instance
  seconds: number
  seed: number
  code: WebAssembly.Module
} & (
  | {
      /** What rows are worth at this choice, and the best values of instances with the same items. */
      kind: 'worth'
      choice: Choice
      variants: Instance[]
    }
  | {
      /** Required items that cannot be chosen together, and the families of rows of which more room would end that. */
      kind: 'conflict'
      families: number[][]
    }
)

export type Answer =
  /** What one more unit of each row's limit would be worth if items could be chosen in part. */
  | { kind: 'prices'; prices: number[] }
  | { kind: 'variant'; index: number; value: number; proved: boolean }
  | { kind: 'conflict'; items: number[]; families: number[] }
