ALTER TABLE "assistant"."endpoints" ADD COLUMN "image_model" text;--> statement-breakpoint
ALTER TABLE "assistant"."endpoints" ADD COLUMN "image_price" bigint;--> statement-breakpoint
ALTER TABLE "writing"."posts" ADD COLUMN "background_id" uuid;--> statement-breakpoint
ALTER TABLE "writing"."posts" ADD COLUMN "background" jsonb;--> statement-breakpoint
ALTER TABLE "writing"."posts" ADD CONSTRAINT "posts_org_id_background_id_files_org_id_id_fk" FOREIGN KEY ("org_id","background_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."endpoints" ADD CONSTRAINT "endpoints_image_price" CHECK ("assistant"."endpoints"."image_price" is null or "assistant"."endpoints"."image_price" >= 0);