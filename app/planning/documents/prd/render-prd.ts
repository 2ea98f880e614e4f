import * as delivery from '#app/planning/documents/render/prd-delivery.ts'
import type { Material } from '#app/planning/documents/render/material.ts'
import * as proof from '#app/planning/documents/render/prd-proof.ts'
import * as purpose from '#app/planning/documents/render/prd-purpose.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'

const sections: Record<string, (material: Material) => string> = {
  problem: purpose.problem,
  users: purpose.users,
  goals: purpose.goals,
  'job-statement': purpose.jobStatement,
  'why-ai': purpose.whyAi,
  metrics: proof.metrics,
  data: proof.data,
  model: proof.model,
  evaluation: proof.evaluation,
  failure: proof.failure,
  oversight: proof.oversight,
  risks: proof.risks,
  security: proof.security,
  launch: delivery.launch,
  monitoring: delivery.monitoring,
  staffing: delivery.staffing,
  cost: delivery.cost,
  questions: delivery.questions,
  claims: delivery.claims,
}

/** A whole PRD from facts and typed judgement alone; what nobody has said is named. */
export const renderPrd = (pack: FactsPack, judgement: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(sections).map(([key, render]) => [key, render({ ...pack, judgement })]),
  )
