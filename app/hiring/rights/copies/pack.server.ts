import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { zipOf } from '#app/files/archives.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { eraserTransaction } from '#db/connection.server.ts'
import { copyPage, labelOf, titleOf, wordsOf } from './own-copy.ts'
import type { CopiedPart } from './own-copy.ts'
import { countUnclaimed, findOwnFiles, findOwnRows } from './own-rows.server.ts'

type Ctx = ActingContext<SystemActor>
type Person = { id: string; name: string; mailbox: string }

/** Everything that is a person's own: JSON for programs, a page for people, and the files; as a zip. */
export async function packOwn(ctx: Ctx, person: Person) {
  const { tables, stored, unclaimed } = await eraserTransaction(ctx, async (tx) => ({
    tables: await findOwnRows(tx, person, ['candidate-only', 'candidate']),
    stored: await findOwnFiles(tx, person),
    unclaimed: await countUnclaimed(tx, person.id),
  }))
  const data = Object.fromEntries(tables.map(({ node, rows }) => [node.name, rows]))
  const parts: CopiedPart[] = tables.map(({ node, rows }) => ({
    title: titleOf(node.name),
    rows: rows.map((row) =>
      Object.entries(row)
        .map(([key, value]) => ({ label: labelOf(key), value: wordsOf(value) }))
        .filter(({ value }) => value !== ''),
    ),
  }))
  const about = { organisation: ctx.org.name, madeAt: ctx.now.toISOString(), unclaimed }
  const page = copyPage({
    title: `Your data at ${ctx.org.name}`,
    lead: `Everything you gave or were told, as it was on ${about.madeAt} (UTC).${unclaimedWords(ctx, person, unclaimed)}`,
    parts,
  })
  return zipOf({
    'data.json': JSON.stringify({ ...about, data }, null, 2),
    'data.html': page,
    ...(await filesOf(ctx, stored)),
  })
}

/** What is held beside the copy, and how it becomes theirs. */
const unclaimedWords = ({ org, services }: Ctx, { id }: Person, count: number): string =>
  count === 0
    ? ''
    : ` ${count === 1 ? 'One thing that' : `${count} things that`} came through the public form in your name ` +
      `${count === 1 ? 'is' : 'are'} held as well, and not in this copy: say that it is yours at ` +
      `${portalAddress(services.origin, org.slug, id)}, then ask for another copy.`

type Stored = Awaited<ReturnType<typeof findOwnFiles>>

export async function filesOf(ctx: Ctx, stored: Stored): Promise<Record<string, Uint8Array>> {
  const entries: [string, Uint8Array][] = []
  for (const [index, { name, storageKey }] of stored.entries()) {
    const file = await ctx.services.files.get(storageKey)
    const safe = name.replaceAll(/[^\p{L}\p{N}. _-]/gu, '_')
    if (file) entries.push([`files/${index + 1}-${safe}`, new Uint8Array(await file.arrayBuffer())])
  }
  return Object.fromEntries(entries)
}
