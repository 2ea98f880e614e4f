CREATE TABLE "planning"."round_cancellations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"cancelled_by" uuid NOT NULL,
	"cancelled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_cancellations_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "round_cancellations_once" UNIQUE("org_id","round_id")
);
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD COLUMN "seen_in" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD COLUMN "ended_in" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD COLUMN "unconfirmed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD COLUMN "denied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hiring"."messages" ADD COLUMN "denied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hiring"."resumes" ADD COLUMN "denied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."exports" ADD COLUMN "attempt" uuid;--> statement-breakpoint
ALTER TABLE "planning"."round_cancellations" ADD CONSTRAINT "round_cancellations_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "planning"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."round_cancellations" ADD CONSTRAINT "round_cancellations_org_id_cancelled_by_members_org_id_id_fk" FOREIGN KEY ("org_id","cancelled_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;