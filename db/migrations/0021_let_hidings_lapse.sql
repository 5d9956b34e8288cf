ALTER TABLE "author_notes" ALTER COLUMN "from_account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_log" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_log" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_by" CHECK (("moderation_log"."account_id" is null) = ("moderation_log"."role" is null) and ("moderation_log"."account_id" is not null or "moderation_log"."act" = 'restore'));