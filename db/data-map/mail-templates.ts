import { mailTemplates } from '#db/schema/mail-templates.ts'
import { fact, link, ofOrganisation } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const mailTemplatesMap: readonly TableEntry[] = [
  mapped(
    mailTemplates,
    { purpose: 'delivery', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      mail: fact,
      number: fact,
      source: ofOrganisation,
      writtenBy: link,
      writtenAt: fact,
    },
  ),
]
