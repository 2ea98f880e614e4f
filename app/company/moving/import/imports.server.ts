import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Invalid } from '#app/problems.ts'
import { readExport } from './read.server.ts'
import type { ReadExport } from './read.server.ts'
import { writeImport } from './write.server.ts'

/** Puts an export into this organisation, which has to be empty; gives the number of rows. */
export async function importOrganisation(ctx: Context, bytes: Uint8Array): Promise<number> {
  authorise(ctx.actor, 'organisation.import')
  const read = readExport(bytes)
  await storeFiles(ctx, read)
  try {
    return await writeImport(ctx, read)
  } catch (error) {
    await dropFiles(ctx, read)
    throw isRefusedByDatabase(error)
      ? new Invalid('The export does not fit together. It may have been changed by hand.')
      : error
  }
}

const keyOf = (ctx: Context, id: string) => `${ctx.org.id}/${id}`

async function storeFiles(ctx: Context, { manifest, bytesOf }: ReadExport): Promise<void> {
  for (const { id } of manifest.files) {
    const bytes = bytesOf(id)
    if (bytes) await ctx.services.files.set(keyOf(ctx, id), new File([bytes], id))
  }
}

async function dropFiles(ctx: Context, { manifest }: ReadExport): Promise<void> {
  for (const { id } of manifest.files) await ctx.services.files.remove(keyOf(ctx, id))
}

/** A class 22 or 23 error: values or links that the tables refuse. */
function isRefusedByDatabase(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : ''
  return /^2[23]/.test(code)
}
