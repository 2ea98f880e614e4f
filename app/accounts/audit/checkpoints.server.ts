import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkpointMac } from './chain.server.ts'
import type { Head } from './chain.server.ts'

const line = z.object({
  orgId: z.string(),
  position: z.number(),
  mac: z.string(),
  at: z.string(),
  proof: z.string(),
})

export type Checkpoints = { heads: Head[]; damaged: number }

const fileOf = (directory: string, orgId: string) => join(directory, 'audit', `${orgId}.jsonl`)

/** Notes the head of a chain outside the database: what was sealed until now cannot disappear unseen. */
export async function writeCheckpoint(
  place: { directory: string; secret: string },
  head: Head,
  now: Date,
): Promise<void> {
  const { orgId, position, mac } = head
  const at = now.toISOString()
  const proof = checkpointMac(place.secret, { ...head, at })
  await mkdir(join(place.directory, 'audit'), { recursive: true, mode: 0o700 })
  const text = `${JSON.stringify({ orgId, position, mac, at, proof })}\n`
  await appendFile(fileOf(place.directory, orgId), text, { mode: 0o600 })
}

/** Every checkpoint of an organisation; lines that were changed are counted and left out. */
export async function readCheckpoints(
  place: { directory: string; secret: string },
  orgId: string,
): Promise<Checkpoints> {
  const text = await readFile(fileOf(place.directory, orgId), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((written) => written !== '')
  const heads = lines.flatMap((written) => readLine(place.secret, orgId, written))
  return { heads, damaged: lines.length - heads.length }
}

function readLine(secret: string, orgId: string, written: string): Head[] {
  const read = line.safeParse(parse(written))
  if (!read.success) return []
  const { proof, at, ...head } = read.data
  const genuine = head.orgId === orgId && proof === checkpointMac(secret, { ...head, at })
  return genuine ? [head] : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
