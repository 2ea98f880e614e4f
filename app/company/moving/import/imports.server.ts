import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { storageKeyOf } from '#app/files/stored-files.server.ts'
import { Invalid } from '#app/problems.ts'
import { moverTransaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { refuseFilled } from './filled.server.ts'
import { readExport } from './read.server.ts'
import type { ReadExport } from './read.server.ts'
import { writeImport } from './write.server.ts'

/** Puts an export into this organisation, which has to be empty; gives the number of rows. */
export async function importOrganisation(ctx: Context, bytes: Uint8Array): Promise<number> {
  authorise(ctx.actor, 'organisation.import')
  await moverTransaction(ctx, refuseFilled)
  const read = await readExport(bytes)
  const keys = new Map<string, string>()
  try {
    await storeFiles(ctx, read, keys)
    return await writeImport(ctx, read, keys)
  } catch (error) {
    for (const key of keys.values()) await ctx.services.files.remove(key)
    throw isRefusedByDatabase(error)
      ? new Invalid('The export does not fit together. It may have been changed by hand.')
      : error
  }
}

/** Stores every file under a key that nothing else has, and notes it in `keys` before: what goes wrong takes back these and no others. */
async function storeFiles(
  ctx: Context,
  { manifest, bytesOf }: ReadExport,
  keys: Map<string, string>,
): Promise<void> {
  for (const { id } of manifest.files) {
    const bytes = bytesOf(id)
    if (!bytes) continue
    const key = storageKeyOf(ctx, freshId())
    keys.set(id, key)
    await ctx.services.files.set(key, new File([bytes], id))
  }
}

/** A class 22 or 23 error: values or links that the tables refuse. */
function isRefusedByDatabase(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
  return /^2[23]/.test(code)
}
