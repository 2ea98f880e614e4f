import { withoutNoise } from '#app/files/csv.ts'
import type { RestState } from '#app/planning/use-cases/endings/rest.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import type { Stage, UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import { columnsOf, guessed, listColumns } from './columns.ts'
import { stakeholderCell, type Stakeholder } from './stakeholders.ts'

export type WrittenUseCase = {
  number: number
  stage: Stage
  state: RestState
  facts: UseCaseFacts
  ownerName: string | null
  estimates: readonly Estimate[]
  stakeholders: readonly Stakeholder[]
}

/** The facts of a use case as cells, by column. */
export const factCells = (
  facts: UseCaseFacts,
  ownerName: string | null,
): Record<string, string> => ({
  title: facts.title,
  problem: facts.problem,
  input: facts.input,
  output: facts.output,
  current_process: facts.currentProcess,
  function: facts.businessFunction,
  industry: facts.industry,
  sponsor: facts.sponsor,
  tags: facts.tags.join(', '),
  owner: ownerName ?? '',
})

/** A use case as one row of a file: reading it back gives the same use case. */
export const writtenRow = ({
  number,
  stage,
  state,
  facts,
  ownerName,
  estimates,
  stakeholders,
}: WrittenUseCase) => ({
  number,
  stage,
  state,
  ...factCells(facts, ownerName),
  ...Object.fromEntries(
    guessed.flatMap(([quantity, name]) => pointCells(name, quantity, estimates)),
  ),
  effort: listOf(estimates, 'effort'),
  spend: listOf(estimates, 'spend'),
  stakeholders: stakeholderCell(stakeholders),
})

/** What a use case holds, part by part as a file can change it: words as cells, a guess as low/likely/high. */
export const writtenParts = ({
  facts,
  ownerName,
  estimates,
  stakeholders,
}: Omit<WrittenUseCase, 'number' | 'stage' | 'state'>): Record<string, string> => ({
  ...factCells(facts, ownerName),
  ...Object.fromEntries(
    guessed.map(([quantity, name]) => [
      quantity,
      pointCells(name, quantity, estimates)
        .map(([, value]) => value)
        .filter((value) => value !== '')
        .join('/'),
    ]),
  ),
  ...Object.fromEntries(listColumns.map((column) => [column, listOf(estimates, column)])),
  stakeholders: stakeholderCell(stakeholders),
})

/** As a file writes them. */
export const pointsOf = ({ low, mode, high }: ThreePoint): number[] =>
  [low, mode, high].map(withoutNoise)

function pointCells(name: string, quantity: string, estimates: readonly Estimate[]) {
  const found = estimates.find((each) => each.quantity === quantity)
  const values = found ? pointsOf(found) : ['', '', '']
  return columnsOf(name).map((column, index) => [column, values[index] ?? ''] as const)
}

/** `ml-engineer Q1 0.5/1/1.5; ml-engineer Q2 …`; quarters of the work count from 1. */
const listOf = (estimates: readonly Estimate[], quantity: string): string =>
  estimates
    .filter((each) => each.quantity === quantity)
    .map((each) =>
      [each.role, `Q${each.period + 1}`, pointsOf(each).join('/')].filter(Boolean).join(' '),
    )
    .join('; ')
