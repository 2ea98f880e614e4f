import type { Context } from '#app/accounts/context.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { findDocumentPage } from '#app/writing/documents/page/document-page.server.ts'
import { newId } from '#db/ids.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { smallDesk } from '#test/support/writing/small-desk.ts'
import type { Database } from '#db/connection.server.ts'

/** Two planners and a viewer. */
export async function addWriters(database: Database) {
  const org = await addOrganisation(database, 'Writers')
  return {
    planner: await addMember(database, org, 'planner', 'Ana Silva'),
    other: await addMember(database, org, 'planner', 'Ben Ode'),
    viewer: await addMember(database, org, 'viewer', 'Cleo Park'),
  }
}

/** A new document of its own desk, with its two sections. */
export async function addDocument(planner: Context) {
  const desk = smallDesk()
  const made = { kind: 'prd' as const, subjectId: newId(), title: '' }
  const { id } = await makeDocument(planner, desk, made)
  const { sections } = await findDocumentPage(planner, desk, id)
  const [problem = '', evidence = ''] = sections.map((section) => section.id)
  return { desk, id, problem, evidence }
}
