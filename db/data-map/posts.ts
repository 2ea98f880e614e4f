import { posts } from '#db/schema/posts.ts'
import { fact, fingerprint, link, prose, proseAbout } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const postsMap: readonly TableEntry[] = [
  mapped(
    posts,
    {
      purpose: 'writing',
      retention: 'organisation',
      rows: 'go',
      by: { subjectId: ['hiring.candidacies'] },
      owns: ['backgroundId'],
    },
    {
      orgId: link,
      id: link,
      pattern: fact,
      title: proseAbout,
      subjectType: fact,
      subjectId: link,
      subjectTitle: prose,
      article: prose,
      link: prose,
      facts: prose,
      withheld: prose,
      slots: prose,
      body: proseAbout,
      disclosure: fact,
      suggestion: prose,
      suggestionHash: fingerprint,
      drafted: prose,
      draftedHash: fingerprint,
      picture: prose,
      backgroundId: link,
      background: prose,
      scheduledAt: fact,
      readyAt: fact,
      postedAt: fact,
      archivedAt: fact,
      writtenBy: link,
      createdAt: fact,
      changedAt: fact,
      version: fact,
    },
  ),
]
