import type { ActingContext } from '#app/accounts/context.ts'
import { headingOn } from './look.ts'
import type { PaperLook } from './look.ts'
import { findLogo, ownLookOf } from './look.server.ts'

/** The organisation's own look for files it hands out; null where it has chosen none. */
export async function paperLook(ctx: ActingContext): Promise<PaperLook | null> {
  const look = await ownLookOf(ctx)
  if (!look) return null
  const { accent, ink, logo } = look
  const picture = logo ? await findLogo(ctx, logo.split('/').at(-1) ?? '') : null
  const png = picture && Buffer.from(await picture.body.arrayBuffer()).toString('base64')
  return { name: ctx.org.name, accent, ink, heading: headingOn(accent), logo: png }
}
