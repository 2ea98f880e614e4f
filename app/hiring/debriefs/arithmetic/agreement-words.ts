import type { Agreement } from './agreement.ts'

export const anchorsReadApart =
  'Interviewers read the anchors differently: weigh the evidence, not the mean.'

const read = {
  reliable: 'Interviewers agree well: the mean says what they saw.',
  tentative: 'Interviewers agree fairly well: take the mean as a first word, not the last.',
  low: anchorsReadApart,
}

/** What the agreement of interviewers means for whoever decides, in one sentence. */
export function agreementSentence(agreement: Agreement): string {
  if (!agreement.enough) return 'Too few ratings so far to say how well interviewers agree.'
  if (agreement.reading === null)
    return 'All ratings are the same, which says nothing of how well interviewers agree.'
  return read[agreement.reading]
}
