import { ContentDisposition } from '@remix-run/headers'

type Served = { name: string; mediaType: string; body: Blob }

/** A stored file as a download: never shown inside our pages, never run, never guessed at. */
export function fileResponse({ name, mediaType, body }: Served): Response {
  return new Response(body.stream(), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(body.size),
      'Content-Disposition': attachmentHeader(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** RFC 6266: a plain name for old readers, the real one in UTF-8 beside it. */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new ContentDisposition({
    type: 'attachment',
    filename: plain,
    ...(plain === name ? {} : { filenameSplat: `UTF-8''${encoded}` }),
  }).toString()
}
