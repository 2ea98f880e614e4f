ALTER TABLE "writing"."posts" ADD COLUMN "suggestion_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "writing"."posts" ADD COLUMN "drafted_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "writing"."tldr_rewrites" ADD COLUMN "output_hash" text DEFAULT '' NOT NULL;