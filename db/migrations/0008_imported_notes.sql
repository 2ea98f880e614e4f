-- What an imported list said about people stood as their own words, which they read. It belongs to the team: to whoever
-- imported it, from that moment on. Where an application wrote the words itself, they stay.
do $$
declare org uuid;
begin
  for org in select id from accounts.organisations loop
    perform set_config('app.org_id', org::text, true);
    with kept as (
      insert into hiring.notes (org_id, id, candidacy_id, author_id, text, at)
      select c.org_id, gen_random_uuid(), c.id, m.id, c.cover_note, e.at
      from hiring.candidacies c
      join audit.events e on e.org_id = c.org_id and e.subject_id = c.id
        and e.verb = 'candidacy.imported' and e.actor_kind = 'member'
      join accounts.members m on m.org_id = e.org_id and m.id = e.actor_id
      where c.org_id = org and c.cover_note <> ''
        and not exists (select from audit.events a where a.org_id = c.org_id and a.subject_id = c.id
          and a.verb in ('application.received', 'application.replaced'))
      returning candidacy_id
    )
    update hiring.candidacies c set cover_note = ''
    from kept
    where c.org_id = org and c.id = kept.candidacy_id;
  end loop;
  perform set_config('app.org_id', '', true);
end $$;
