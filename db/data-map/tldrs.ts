import { tldrRewrites, tldrs } from '#db/schema/tldrs.ts'
import { fact, fingerprint, link, prose, proseAbout } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const tldrsMap: readonly TableEntry[] = [
  mapped(
    tldrRewrites,
    { purpose: 'writing', retention: 'organisation', rows: 'go' },
    {
      orgId: link,
      id: link,
      tldrId: link,
      text: prose,
      cites: fact,
      questions: prose,
      callId: link,
      prompt: fact,
      promptHash: fact,
      outputHash: fingerprint,
      model: fact,
      askedBy: link,
      askedAt: fact,
    },
  ),
  mapped(
    tldrs,
    {
      purpose: 'writing',
      retention: 'organisation',
      rows: 'go',
      by: { subjectId: ['hiring.candidacies'] },
    },
    {
      orgId: link,
      id: link,
      title: proseAbout,
      sourceType: fact,
      subjectId: link,
      sourceName: prose,
      source: prose,
      cut: fact,
      wordsRead: fact,
      wordsTotal: fact,
      sections: fact,
      evidence: prose,
      body: proseAbout,
      writtenBy: fact,
      model: fact,
      madeBy: link,
      madeAt: fact,
      changedBy: link,
      changedAt: fact,
      version: fact,
    },
  ),
]
