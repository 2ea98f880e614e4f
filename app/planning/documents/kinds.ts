import type { DocumentKind } from '#app/writing/documents/kind.ts'
import { prFaq } from './pr-faq/pr-faq.ts'
import { prd } from './prd/prd.ts'

/** The kinds of document that planning writes. */
export const documentKinds: DocumentKind[] = [prd, prFaq]
