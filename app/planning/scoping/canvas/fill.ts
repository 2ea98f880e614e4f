import { valueWords } from '#app/writing/facts/fact.ts'
import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import type { Answer } from '#app/planning/scoping/standing/answer.ts'
import type { UseCaseMetric } from '#app/planning/scoping/steps/items/row-items.ts'
import type { Canvas, CanvasBox, Source } from './boxes.ts'

export type CanvasFacts = {
  useCase: { problem: string; input: string; output: string }
  answers: readonly Pick<Answer, 'question' | 'words' | 'verdict'>[]
  metrics: readonly Pick<UseCaseMetric, 'kind' | 'name' | 'unit' | 'baseline' | 'target'>[]
}

/** Something that stands in a box, and where it is written. */
export type Line = { label: string; text: string; failed: boolean }
export type Missing = { label: string; step: StepKey; question: string }

export type FilledBox = Pick<CanvasBox, 'key' | 'title' | 'asks'> & {
  lines: Line[]
  missing: Missing[]
  /** Something stands in it, and no gate it rests on has failed. */
  ready: boolean
}

/** A canvas as the data fills it; nothing is written for a canvas alone. */
export const fillCanvas = (
  { boxes }: Canvas,
  facts: CanvasFacts,
): { boxes: FilledBox[]; ready: number } => {
  const filled = boxes.map((box) => fillBox(box, facts))
  return { boxes: filled, ready: filled.filter(({ ready }) => ready).length }
}

function fillBox({ key, title, asks, from }: CanvasBox, facts: CanvasFacts): FilledBox {
  const lines = from.flatMap((source) => linesOf(source, facts))
  const missing = from.flatMap((source) => missingOf(source, facts))
  const ready = lines.length > 0 && lines.every(({ failed }) => !failed)
  return { key, title, asks, lines, missing, ready }
}

const factNames = {
  problem: 'Problem',
  input: 'From',
  output: 'To',
} as const

function linesOf(source: Source, { useCase, answers, metrics }: CanvasFacts): Line[] {
  if ('fact' in source) return said(factNames[source.fact], useCase[source.fact])
  if ('metrics' in source)
    return metrics
      .filter(({ kind }) => source.metrics.includes(kind))
      .flatMap((metric) => said(metric.name, aimOf(metric)))
  const answer = answers.find(({ question }) => question === source.question)
  const failed = answer?.verdict === 'failed'
  return said(findQuestion(source.question)?.title ?? source.question, answer?.words ?? '', failed)
}

const said = (label: string, text: string, failed = false): Line[] =>
  text.trim() === '' ? [] : [{ label, text, failed }]

function aimOf({ baseline, target, unit }: CanvasFacts['metrics'][number]): string {
  const figure = (value: number) => valueWords({ value, unit })
  const now = baseline === null ? 'Not measured yet' : `${figure(baseline)} today`
  return `${now}, ${target === null ? 'no target yet' : `${figure(target)} wanted`}`
}

function missingOf(source: Source, { answers }: CanvasFacts): Missing[] {
  if (!('question' in source)) return []
  const asked = findQuestion(source.question)
  const isAnswered = answers.some(
    ({ question, words }) => question === source.question && words.trim() !== '',
  )
  return asked && !isAnswered ? [{ label: asked.title, step: asked.step, question: asked.key }] : []
}
