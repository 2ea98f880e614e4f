import { checkSupport } from '#app/planning/documents/checks/claims.ts'
import { checkDateline } from '#app/planning/documents/checks/dateline.ts'
import { checkFeatures } from '#app/planning/documents/checks/features.ts'
import { checkGrade } from '#app/planning/documents/checks/grade.ts'
import {
  checkFirstSentence,
  checkHeadings,
  checkNumbers,
  checkOrder,
} from '#app/planning/documents/checks/headings.ts'
import { checkLength } from '#app/planning/documents/checks/length.ts'
import { checkMissing, checkParts } from '#app/planning/documents/checks/parts.ts'
import { checkQuestions } from '#app/planning/documents/checks/questions.ts'
import { checkQuotes } from '#app/planning/documents/checks/quotes.ts'
import { releaseKeys } from '#app/planning/documents/checks/text.ts'
import { checkJargon, checkWeaselWords } from '#app/planning/documents/checks/wording.ts'
import { unplannedNotice } from '#app/planning/documents/unplanned.ts'
import { prFaqSections } from '#app/planning/documents/sections.ts'
import type { DocumentKind } from '#app/writing/documents/kind.ts'
import { renderPrFaq } from './render-pr-faq.ts'

const told = [...releaseKeys, 'external-faq']

/** A press release from the day of the launch, with the questions that people will ask (Working Backwards). */
export const prFaq: DocumentKind = {
  key: 'pr-faq',
  label: 'PR-FAQ',
  about:
    'The news of the launch day, written before anything is built, and the questions it raises.',
  sections: prFaqSections,
  subject: 'use-case',
  check: (document, facts, today) => [
    ...checkParts(document, prFaqSections),
    ...checkOrder(document),
    ...checkHeadings(document),
    ...checkFirstSentence(document, facts),
    ...checkDateline(document, facts, today),
    ...checkLength(document),
    ...checkNumbers(document),
    ...checkQuotes(document, facts),
    ...checkQuestions(document),
    ...checkSupport(document, facts, today),
    ...checkFeatures(document),
    ...checkJargon(document, told),
    ...checkWeaselWords(document, told),
    ...checkGrade(document, [...releaseKeys]),
    ...checkMissing(document),
  ],
  notice: unplannedNotice,
  render: renderPrFaq,
}
