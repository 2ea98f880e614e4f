import type { Context } from '#app/accounts/context.ts'
import { faultOf } from '#app/assistant/endpoints/faults.ts'
import { drawPicture } from '#app/assistant/pictures/draw-picture.server.ts'
import type { DrawnPicture } from '#app/assistant/pictures/draw-picture.server.ts'
import { addFile, keepBytes, removeFile } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import { Invalid } from '#app/problems.ts'
import { refusePrivateFacts } from '#app/writing/posts/checks/guard.ts'
import { change, openPost } from '#app/writing/posts/keeping/seat.server.ts'
import { transaction } from '#db/connection.server.ts'
import { groundOf } from './ground.server.ts'

/**
 * Has the organisation's image model draw what stands behind the words of the picture. Words that tell what is not
 * public are refused before anything is sent. Throws `Invalid` with what to do where nothing was drawn.
 */
export async function drawBackground(ctx: Context, id: string, words: string): Promise<void> {
  await transaction(ctx, async (tx) => refusePrivateFacts(await openPost(tx, id), { words }))
  const drawn = await drawPicture(ctx, { prompt: 'writing/draw-background', words })
  if (!drawn.ok) throw new Invalid(drawn.fault.message)
  const bytes = await groundOf(drawn)
  if (!bytes) throw new Invalid(faultOf('unpicture').message)
  const file = { name: 'Background.png', mediaType: 'image/png', bytes }
  await keepBackground(ctx, { id, drawn, kept: await keepBytes(ctx, file) })
}

type Keeping = { id: string; drawn: DrawnPicture; kept: KeptFile }

const keepBackground = (ctx: Context, { id, drawn, kept }: Keeping): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { backgroundId: before } = await openPost(tx, id)
    const { words, host, provenance } = drawn
    const { model, promptHash, callId, at } = provenance
    const source = { model, host, promptHash, callId, at: at.toISOString() }
    const { id: backgroundId } = await addFile(tx, kept)
    const background = { words, ...source, by: tx.actor.name }
    await change(tx, id, { verb: 'post.background-drawn', set: { backgroundId, background } })
    if (before) await removeFile(tx, before)
  })

/** Takes the background away: the picture is drawn from colours and type alone again. */
export const removeBackground = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { backgroundId: before } = await openPost(tx, id)
    if (!before) return
    const set = { backgroundId: null, background: null }
    await change(tx, id, { verb: 'post.background-removed', set })
    await removeFile(tx, before)
  })
