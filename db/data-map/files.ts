import { files } from '#db/schema/files.ts'
import { fact, link, own, ownFact, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const filesMap: readonly TableEntry[] = [
  mapped(
    files,
    { purpose: 'application', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      name: own('free-text', 'blank'),
      mediaType: ownFact,
      bytes: ownFact,
      sha256: fact,
      storageKey: secret,
      createdAt: ownFact,
    },
  ),
]
