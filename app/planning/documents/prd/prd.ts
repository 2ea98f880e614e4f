import { checkSupport } from '#app/planning/documents/checks/claims.ts'
import { checkMissing, checkParts } from '#app/planning/documents/checks/parts.ts'
import {
  checkJobStatement,
  checkLaunch,
  checkMetrics,
} from '#app/planning/documents/checks/prd-parts.ts'
import { checkWeaselWords } from '#app/planning/documents/checks/wording.ts'
import { unplannedNotice } from '#app/planning/documents/unplanned.ts'
import { prdSections } from '#app/planning/documents/sections.ts'
import type { DocumentKind } from '#app/writing/documents/kind.ts'
import { renderPrd } from './render-prd.ts'

const argued = ['problem', 'goals', 'job-statement', 'evaluation', 'launch']

/** A PRD for an AI product. */
export const prd: DocumentKind = {
  key: 'prd',
  label: 'PRD',
  about: 'What is built, for whom, how it is judged, and who builds it when.',
  sections: prdSections,
  subject: 'use-case',
  check: (document, facts, today) => [
    ...checkParts(document, prdSections),
    ...checkJobStatement(document),
    ...checkMetrics(document),
    ...checkLaunch(document, facts),
    ...checkSupport(document, facts, today),
    ...checkWeaselWords(document, argued),
    ...checkMissing(document),
  ],
  notice: unplannedNotice,
  render: renderPrd,
}
