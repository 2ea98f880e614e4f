import { Client } from 'pg'
import { company } from '#db/seed/company.ts'

const quantities = ['value', 'cost', 'loss', 'p-data', 'p-model', 'p-deploy', 'p-adopt', 'effort']

/** Gives the sample company so many use cases, each with all figures, and the pages that compare them. */
export async function crowdedPortfolio(url: string, count: number) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set app.org_id = '${company.id}'`)
    await addUseCases(client, count)
    await client.query('analyze')
  } finally {
    await client.end()
  }
  const home = `/${company.slug}/priorities`
  return { ranking: home, matrix: `${home}/matrix` }
}

async function addUseCases(client: Client, count: number) {
  await client.query(
    `insert into planning.use_cases (org_id, id, number, title, tags, stage, submitted_by, created_at)
     select org_id, gen_random_uuid(), 1000 + n, 'Crowded use case number ' || n, tags, stage, submitted_by, created_at
     from (select * from planning.use_cases where org_id = $1 order by number limit 1) first,
       generate_series(1, $2 - (select count(*) from planning.use_cases where org_id = $1)::int) n`,
    [company.id, count],
  )
  await client.query(
    `insert into planning.estimates (org_id, id, use_case_id, quantity, low, mode, high, set_by, set_at)
     select u.org_id, gen_random_uuid(), u.id, q, m * 0.8, m, least(m * 1.2, case when q like 'p-%' then 1 else m * 1.2 end),
       u.submitted_by, u.created_at
     from planning.use_cases u, unnest($2::text[]) q,
       lateral (select case when q like 'p-%' then 0.3 + (u.number * 37 % 60) / 100.0
         else (u.number * 7919 % 1000) / case q when 'effort' then 100.0 else 1.0 end end as m) guessed
     where u.org_id = $1 and u.number > 1000`,
    [company.id, quantities],
  )
}
