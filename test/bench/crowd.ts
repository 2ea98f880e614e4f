import { Client } from 'pg'
import { company } from '#db/seed/company.ts'

/** Fills the sample's open opening with candidates, and gives the pages to measure. */
export async function crowdedWorld(url: string, count: number): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set app.org_id = '${company.id}'`)
    const { id, slug } = await onlyRow<{ id: string; slug: string }>(
      client,
      `select o.id, o.slug from hiring.openings o
       join hiring.opening_publications p on p.org_id = o.org_id and p.opening_id = o.id
       left join hiring.opening_closures c on c.org_id = o.org_id and c.opening_id = o.id and c.reopened_at is null
       where o.org_id = $1 and c.id is null order by o.created_at desc limit 1`,
    )
    await addPeople(client, id, count)
    const finalist = await onlyRow<{ id: string }>(
      client,
      `select c.id from hiring.candidacies c join hiring.reveals r on r.org_id = c.org_id and r.candidacy_id = c.id
       left join hiring.decisions d on d.org_id = c.org_id and d.candidacy_id = c.id
       where c.org_id = $1 and d.id is null order by c.id limit 1`,
    )
    const home = `/${company.slug}`
    return {
      board: `${home}/openings/${id}/candidates`,
      debrief: `${home}/candidacies/${finalist.id}/debrief`,
      'public opening': `/careers/${company.slug}/${slug}`,
    }
  } finally {
    await client.end()
  }
}

async function onlyRow<Row>(client: Client, query: string): Promise<Row> {
  const { rows } = await client.query(query, [company.id])
  if (!rows[0]) throw new Error('The sample company has no such row.')
  return rows[0] as Row
}

async function addPeople(client: Client, openingId: string, count: number) {
  await client.query(
    `insert into hiring.candidates (org_id, id, name, email, mailbox, links, created_at)
     select $1, gen_random_uuid(), 'Person ' || n, 'person' || n || '@crowd.example', 'person' || n || '@crowd.example', '[]', now()
     from generate_series(1, $2::int) n`,
    [company.id, count],
  )
  await client.query(
    `insert into hiring.candidacies (org_id, id, opening_id, candidate_id, stage_id, source, applied_at, moved_at)
     select $1, gen_random_uuid(), $2, c.id,
       (array(select s.id from hiring.stages s where s.org_id = $1 and s.opening_id = $2 order by s.position))[1 + (row_number() over () % 4)::int],
       'careers', now() - (row_number() over ()) * interval '1 minute', now()
     from hiring.candidates c where c.org_id = $1 and c.email like '%@crowd.example'`,
    [company.id, openingId],
  )
  await client.query('analyze')
}
