import { runConfined } from '#app/files/confined.server.ts'
import type { ConfinedLimits } from '#app/files/confined.server.ts'
import { Turns } from '#app/files/turns.ts'
import { readParts } from './packed.ts'
import type { Unpacking } from './packed.ts'

const turns = new Turns(1)

/**
 * What a zip from outside holds, by the names of its entries, or null where it is none, is not what it says, or holds
 * more than it may. It is unpacked in a process of its own; JSON comes out well-formed.
 */
export const unpack = (
  bytes: Uint8Array,
  unpacking: Unpacking,
  limits: ConfinedLimits = { seconds: 30, heapMegabytes: 768, residentMegabytes: 1200 },
): Promise<Map<string, Uint8Array[]> | null> =>
  turns.take(async () => {
    const work = {
      script: 'app/files/unpacking/unpack.worker.ts',
      argument: JSON.stringify(unpacking),
      outputLimit: 2 * unpacking.limit,
    }
    const done = await runConfined(work, bytes, limits)
    if ('stop' in done) return null
    const entries = new Map<string, Uint8Array[]>()
    for (const { name, part } of readParts(done.output)) {
      const parts = entries.get(name)
      if (parts) parts.push(part)
      else entries.set(name, [part])
    }
    return entries
  })
