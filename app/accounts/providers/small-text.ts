/** What a server of somebody else answered, in bytes at most; the rest is left unread. */
export async function smallText(
  body: AsyncIterable<Uint8Array> | null,
  mostBytes: number,
): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body ?? []) {
    bytes += piece.byteLength
    if (bytes > mostBytes) return null
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}
