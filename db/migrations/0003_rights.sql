-- Grants and row security of what came after the first release, as 0001 has them for everything before.
alter table planning.round_cancellations enable row level security;
--> statement-breakpoint
alter table planning.round_cancellations force row level security;
--> statement-breakpoint
create policy tenant on planning.round_cancellations
  using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
-- What happened stays: the application adds to it and never changes it.
grant select, insert on planning.round_cancellations to gw_app;
--> statement-breakpoint
grant select, update, delete on planning.round_cancellations to gw_eraser;
--> statement-breakpoint
grant select, insert, update, delete on planning.round_cancellations to gw_mover;
--> statement-breakpoint
-- The word of an organisation's provider opens an owner's place once its owner confirmed it; of anybody else there is nothing to keep.
do $$
declare org uuid;
begin
  for org in select id from accounts.organisations loop
    perform set_config('app.org_id', org::text, true);
    update accounts.identities i set confirmed_at = null
    where i.confirmed_at is not null and starts_with(i.provider, org::text || ' ')
      and not exists (select from accounts.members m
        where m.org_id = org and m.user_id = i.user_id and m.access = 'owner' and m.removed_at is null);
  end loop;
  perform set_config('app.org_id', '', true);
end $$;
