-- Grants and row security of the tables that 0005 adds.
alter table accounts.prepared_providers enable row level security;
--> statement-breakpoint
alter table accounts.prepared_providers force row level security;
--> statement-breakpoint
create policy tenant on accounts.prepared_providers
  using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
-- What is prepared is replaced as a whole and never changed, so that who confirms it confirms what they were shown.
grant select, insert, delete on accounts.prepared_providers to gw_accounts;
--> statement-breakpoint
-- Members work under a role that learns that something waits, and nothing of how it would work.
grant select (org_id, id, name, prepared_by, prepared_at) on accounts.prepared_providers to gw_app;
