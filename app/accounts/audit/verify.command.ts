import { readEnvironment } from '#app/env.server.ts'
import type { Environment } from '#app/env.server.ts'
import { callControl } from '#db/backup/control.server.ts'
import { isInstalled, reach } from '#db/backup/source.server.ts'
import { verifyAll } from './verify-all.server.ts'
import type { OrganisationReport } from './verify-all.server.ts'

try {
  const reports = await verify(readEnvironment())
  for (const report of reports) console.log(inWords(report))
  const broken = reports.filter(({ faults }) => faults.length > 0).length
  console.log(`${reports.length} organisations verified, ${broken} with findings.`)
  if (broken > 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? `Nothing was verified. ${error.message}` : error)
  process.exitCode = 2
}

async function verify(environment: Environment): Promise<OrganisationReport[]> {
  if (!isInstalled(environment)) throw new Error(`There is no data in ${environment.DATA_DIR}.`)
  const reached = await reach(environment, Date.now)
  if (reached.kind === 'running') {
    const answer = await callControl(reached.control, { path: '/audit-verification' })
    return (await answer.json()) as OrganisationReport[]
  }
  const { database, close } = reached
  const services = { secret: environment.SECRET }
  try {
    return await verifyAll({ database, services, directory: environment.DATA_DIR }, new Date())
  } finally {
    await close()
  }
}

function inWords({ slug, events, sealed, faults }: OrganisationReport): string {
  const lines = [`${slug}: ${events} events, ${sealed} sealed.`, ...faults]
  return lines.join('\n  ')
}
