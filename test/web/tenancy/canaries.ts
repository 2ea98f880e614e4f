import type { Worlds } from '#test/web/access/world/worlds.ts'

export const canary = 'canary'

/** Columns that pages look things up by: with a canary in them an organisation's own pages would be lost. */
const keys = [
  'competency',
  'currency',
  'key',
  'level',
  'library_key',
  'role_key',
  'slug',
  'storage_key',
  'time_zone',
  'token_hash',
]

/**
 * Plants the canary in every text and every JSON column of an organisation, where the column's rules let it; the
 * names of organisation and people, which stand in the frame of every page, and the queue can be left out.
 * Gives the number of columns that hold it.
 */
export async function plantCanaries(
  { execute, ask }: Pick<Worlds, 'execute' | 'ask'>,
  orgId: string,
  { inKeys, beyond = true }: { inKeys: boolean; beyond?: boolean },
): Promise<number> {
  await execute(
    planting(orgId, inKeys ? [] : keys, beyond ? [...tenant, 'accounts', 'queue'] : tenant),
  )
  if (beyond) await execute(naming(orgId))
  return Number(await ask('select count(*)::int from planted'))
}

/** Where row security stands behind every query of the application; the queue is read across organisations. */
const tenant = ['assistant', 'audit', 'files', 'hiring', 'planning', 'roles', 'staffing', 'writing']
const quoted = (names: string[]) => names.map((name) => `'${name}'`).join()

const planting = (orgId: string, spared: string[], schemas: string[]) => `
create temp table if not exists planted (name text primary key);
create or replace function pg_temp.with_canaries(value jsonb) returns jsonb language sql as $$
  select case jsonb_typeof(value)
    when 'string' then
      case when length(value #>> '{}') < 12 then value else to_jsonb((value #>> '{}') || '${canary}') end
    when 'array' then coalesce(
      (select jsonb_agg(pg_temp.with_canaries(part) order by place)
        from jsonb_array_elements(value) with ordinality as parts (part, place)), value)
    when 'object' then coalesce(
      (select jsonb_object_agg(key, pg_temp.with_canaries(part)) from jsonb_each(value) as parts (key, part)), value)
    else value end
$$;
do $$
declare c record; touched int;
begin
  for c in
    select table_schema as s, table_name as t, column_name as n, data_type as d
    from information_schema.columns
    where table_schema = any (array[${quoted(schemas)}])
      and data_type in ('text', 'jsonb') and is_generated = 'NEVER'
      and column_name <> all (array[${quoted(['', ...spared])}])
      and (table_schema, table_name) in (
        select table_schema, table_name from information_schema.columns where column_name = 'org_id')
  loop
    begin
      execute format(
        case c.d when 'text' then 'update %I.%I set %I = left(%I, 40) || ''${canary}'' where org_id = %L'
        else 'update %I.%I set %I = pg_temp.with_canaries(%I) where org_id = %L and %3$I <> pg_temp.with_canaries(%3$I)' end,
        c.s, c.t, c.n, c.n, '${orgId}');
      get diagnostics touched = row_count;
      if touched > 0 then
        insert into planted values (c.s || '.' || c.t || '.' || c.n) on conflict do nothing;
      end if;
    exception when integrity_constraint_violation then null;
    end;
  end loop;
end $$;
`

const naming = (orgId: string) => `
update accounts.users set name = name || '${canary}'
  where id in (select user_id from accounts.members where org_id = '${orgId}');
update accounts.organisations set name = name || '${canary}' where id = '${orgId}';
`
