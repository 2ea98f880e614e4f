import { renderAsync } from '@resvg/resvg-js'
import type { ActingContext } from '#app/accounts/context.ts'
import type { ReadPicture } from '#app/assistant/pictures/picture-bytes.ts'
import { findFile } from '#app/files/stored-files.server.ts'

/** Pixels a side: the longest side of a card. */
const side = 1350

/**
 * The middle of a picture as a PNG of our own, with nothing in it that its file carried along; null where it cannot be
 * drawn.
 */
export async function groundOf({
  bytes,
  mediaType,
}: ReadPicture): Promise<Uint8Array<ArrayBuffer> | null> {
  const address = dataAddress(bytes, mediaType)
  const box = `width="${side}" height="${side}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><image ${box} preserveAspectRatio="xMidYMid slice" href="${address}"/></svg>`
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  // What cannot be unpacked is left out by the renderer without a word.
  return image.pixels.some((value) => value > 0) ? new Uint8Array(image.asPng()) : null
}

/** The background as it stands in the card; null where there is none. */
export async function groundData(
  ctx: ActingContext,
  { backgroundId }: { backgroundId: string | null },
): Promise<string | null> {
  if (!backgroundId) return null
  const { body, mediaType } = await findFile(ctx, backgroundId)
  return dataAddress(new Uint8Array(await body.arrayBuffer()), mediaType)
}

const dataAddress = (bytes: Uint8Array, mediaType: string) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
