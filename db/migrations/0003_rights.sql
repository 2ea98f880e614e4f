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
