import { answers, mails, outbox, turns } from '#db/schema/queue.ts'
import { fact, link, queued } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const queueMap: readonly TableEntry[] = [
  mapped(
    answers,
    { purpose: 'delivery', retention: 'day', export: 'never' },
    {
      orgId: link,
      id: link,
      key: fact,
      actorId: fact,
      path: queued,
      bodyHash: fact,
      status: fact,
      location: queued,
      body: queued,
      createdAt: fact,
    },
  ),
  mapped(
    mails,
    { purpose: 'delivery', retention: '30 days', export: 'never' },
    {
      id: link,
      orgId: link,
      key: fact,
      recipient: queued,
      subject: queued,
      text: queued,
      calendar: queued,
      createdAt: fact,
      sentAt: fact,
    },
  ),
  mapped(
    outbox,
    { purpose: 'delivery', retention: '30 days', export: 'never' },
    {
      id: link,
      orgId: link,
      kind: fact,
      key: fact,
      payload: queued,
      createdAt: fact,
      availableAt: fact,
      sentAt: fact,
      doneAt: fact,
      attempts: fact,
      lastError: queued,
      parkedAt: fact,
    },
  ),
  mapped(
    turns,
    { purpose: 'delivery', retention: 'organisation', export: 'never' },
    {
      name: fact,
      takenAt: fact,
    },
  ),
]
