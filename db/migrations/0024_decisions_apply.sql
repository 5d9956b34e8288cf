CREATE TYPE "public"."ballot_round" AS ENUM('second_vote', 'reconsideration', 'reconsidered');--> statement-breakpoint
ALTER TYPE "public"."ballot_moment" ADD VALUE 'cancelled';--> statement-breakpoint
ALTER TYPE "public"."ballot_sequel" ADD VALUE 'second_vote';--> statement-breakpoint
ALTER TYPE "public"."ballot_sequel" ADD VALUE 'reconsideration';--> statement-breakpoint
ALTER TABLE "ballots" DROP CONSTRAINT "ballots_committee";--> statement-breakpoint
ALTER TABLE "stage_changes" ALTER COLUMN "reason" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "stage_changes" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "stage_changes" ALTER COLUMN "role" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "paragraphs" ALTER COLUMN "number" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "takes_up" "ballot_round";--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "decides" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "cancelled_by" integer;--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "closed_by" bigint;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "decides" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD COLUMN "ballot_id" bigint;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_ballot_id_unique" UNIQUE("ballot_id");--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_takes_up" CHECK ("ballots"."takes_up" is null or "ballots"."follows_id" is not null);--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_decides" CHECK (not "ballots"."decides" or ("ballots"."proposal_id" is not null and "ballots"."paragraph" is null and not "ballots"."practice"));--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_cancelled" CHECK ("ballots"."cancelled_at" is null or ("ballots"."cancelled_by" is not null and "ballots"."rolled_at" is null));--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_committee" CHECK ("ballots"."organ" = 'plenary' or "ballots"."threshold" = 'simple' or "ballots"."takes_up" = 'reconsideration');--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_by" CHECK (num_nonnulls("stage_changes"."reason", "stage_changes"."account_id", "stage_changes"."role") = case when "stage_changes"."ballot_id" is null then 3 else 0 end);