import * as faq from '#app/planning/documents/render/faq.ts'
import type { Material } from '#app/planning/documents/render/material.ts'
import * as release from '#app/planning/documents/render/release.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'

const sections: Record<string, (material: Material) => string> = {
  heading: release.heading,
  'sub-heading': release.subHeading,
  summary: release.summary,
  problem: release.problem,
  solution: release.solution,
  'our-quote': release.ourQuote,
  'customer-quote': release.customerQuote,
  'getting-started': release.gettingStarted,
  'call-to-action': release.callToAction,
  'external-faq': faq.externalFaq,
  'internal-faq': faq.internalFaq,
}

/** A whole PR-FAQ from facts and typed judgement alone; what nobody has said is named. */
export const renderPrFaq = (pack: FactsPack, judgement: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(sections).map(([key, render]) => [key, render({ ...pack, judgement })]),
  )
