CREATE TABLE "accounts"."prepared_providers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"sealed_secret" text,
	"default_access" text,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prepared_providers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "prepared_providers_org" UNIQUE("org_id"),
	CONSTRAINT "prepared_providers_access" CHECK ("accounts"."prepared_providers"."default_access" in ('hiring-manager','recruiter','interviewer','planner','viewer'))
);
--> statement-breakpoint
ALTER TABLE "assistant"."calls" ADD COLUMN "redaction" jsonb;--> statement-breakpoint
ALTER TABLE "assistant"."drafts" ADD COLUMN "output_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "hiring"."openings" ADD COLUMN "team_links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hiring"."openings" ADD COLUMN "last_day" date;--> statement-breakpoint
ALTER TABLE "hiring"."meetings" ADD COLUMN "given_times" jsonb;--> statement-breakpoint
ALTER TABLE "accounts"."prepared_providers" ADD CONSTRAINT "prepared_providers_org_id_prepared_by_members_org_id_id_fk" FOREIGN KEY ("org_id","prepared_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;