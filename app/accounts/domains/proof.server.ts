import type { Services } from '#app/http/application.ts'
import { proofAddress, recordName, recordValue } from './domain.ts'
import type { Finding } from './domain.ts'

type Seeker = { services: Pick<Services, 'textRecords' | 'outgoing'> }
type Claim = { name: string; token: string }

const patienceMs = 5000
const longestFile = 1024

/** Looks for the proof of a claim: the DNS record first, then the file. Slow, so never inside a transaction. */
export async function seekProof({ services }: Seeker, { name, token }: Claim): Promise<Finding> {
  const wanted = recordValue(token)
  const records = await services.textRecords(recordName(name)).catch(() => null)
  if (records?.some((text) => text.trim() === wanted)) return 'record'
  if ((await readFile(services, name)) === wanted) return 'file'
  if (records === null) return 'unreachable'
  return records.length > 0 ? 'different' : 'missing'
}

async function readFile({ outgoing }: Seeker['services'], name: string): Promise<string | null> {
  try {
    const answer = await outgoing(proofAddress(name), { signal: AbortSignal.timeout(patienceMs) })
    let text = ''
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) {
      text += decoder.decode(piece, { stream: true })
      if (text.length > longestFile) break
    }
    return answer.ok ? text.trim() : null
  } catch {
    return null
  }
}
