import { TooLarge } from '#app/problems.ts'

const megabyte = 1024 * 1024
export const formLimit = megabyte
/** Uploads are files plus a few fields around them. */
export const uploadLimit = 16 * megabyte

/** The addresses that take files: applying on the careers page, a work sample, importing a list, a sample of data, a text to sum up. */
const takesFiles =
  /^\/careers\/[^/]+\/[^/]+\/application$|\/(candidates|use-cases|openings)\/import(\.data)?$|\/modules\/data-quality\/sample(\.data)?$|^\/portal\/[^/]+\/applications\/[^/]+\/files$|\/(settings\/data\/import|tldrs\/new|documents\/[^/]+\/import)(\.data)?$/

/** Where programs apply; a résumé may come inside JSON there. */
const takesApplications = /^\/api\/boards\/[^/]+\/jobs\/[^/]+$/

export const limitFor = (request: Request): number => {
  const isUpload = request.headers.get('Content-Type')?.startsWith('multipart/form-data')
  if (takesApplications.test(new URL(request.url).pathname)) return uploadLimit
  return isUpload && takesFiles.test(new URL(request.url).pathname) ? uploadLimit : formLimit
}

/** The same request, whose body fails with `TooLarge` as soon as it is longer than it may be. */
export function limitBody(request: Request): Request {
  const limit = limitFor(request)
  const declared = Number(request.headers.get('Content-Length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  if (!request.body) return request
  let received = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength
      if (received > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
  return new Request(request, {
    body: request.body.pipeThrough(counter),
    duplex: 'half',
  } as RequestInit)
}

const tooLarge = (limit: number) =>
  new TooLarge(
    `What was sent is larger than ${Math.floor(limit / megabyte)} MB. Nothing was saved.`,
  )
