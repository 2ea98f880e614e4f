import type { Module } from './frame/module.ts'
import { runCostModule } from './kinds/cost/run-cost-module.ts'
import { mlTestScoreModule } from './kinds/data/ml-test-score.ts'
import { driftModule } from './kinds/drift/drift-plan.ts'
import { labellingModule } from './kinds/labels/labelling-plan.ts'
import { aiRiskModule } from './kinds/risk/ai-act/ai-risk-class.ts'
import { handoverModule } from './kinds/delivery/handover.ts'
import { mlopsReadinessModule } from './kinds/delivery/mlops-readiness.ts'
import { teamShapeModule } from './kinds/delivery/team-shape.ts'
import { dataQualityModule } from './kinds/quality/data-quality.ts'
import { preMortemModule } from './kinds/risk/pre-mortem.ts'
import { modellingStackModule } from './kinds/solution/modelling-stack.ts'
import { optionCardsModule } from './kinds/solution/option-cards.ts'

/** The optional parts of scoping, in the order in which they help. */
export const modules: readonly Module[] = [
  optionCardsModule,
  modellingStackModule,
  dataQualityModule,
  labellingModule,
  mlTestScoreModule,
  runCostModule,
  preMortemModule,
  aiRiskModule,
  teamShapeModule,
  mlopsReadinessModule,
  handoverModule,
  driftModule,
]

export const findModule = (kind: string): Module | undefined =>
  modules.find(({ worksheet }) => worksheet.kind === kind)
