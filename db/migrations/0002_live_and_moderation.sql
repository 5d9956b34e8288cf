CREATE TYPE "public"."moderation_act" AS ENUM('propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding', 'restore', 'dismiss_reports', 'private_word', 'pin', 'unpin', 'lock', 'unlock', 'close', 'reopen', 'label', 'move', 'summarise');--> statement-breakpoint
CREATE TABLE "author_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "author_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"from_account_id" bigint NOT NULL,
	"to_account_id" bigint NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "author_notes_length" CHECK (char_length("author_notes"."body") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"reason_code" text NOT NULL,
	"note" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"settled_by" integer,
	CONSTRAINT "flags_note" CHECK (char_length("flags"."note") <= 500)
);
--> statement-breakpoint
CREATE TABLE "moderation_log" (
	"number" integer PRIMARY KEY NOT NULL,
	"act" "moderation_act" NOT NULL,
	"account_id" bigint NOT NULL,
	"role" "role" NOT NULL,
	"electoral_group" "electoral_group",
	"proposal_id" bigint NOT NULL,
	"thread_id" bigint,
	"comment_id" bigint,
	"reason_code" text,
	"reason" text,
	"detail" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "moderation_log_reason" CHECK (char_length("moderation_log"."reason") <= 500)
);
--> statement-breakpoint
CREATE TABLE "moderation_reasons" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "thread_summaries" (
	"thread_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"lang" text NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"renderer" smallint NOT NULL,
	"comments" integer NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "thread_summaries_thread_id_version_pk" PRIMARY KEY("thread_id","version")
);
--> statement-breakpoint
ALTER TABLE "author_notes" ADD CONSTRAINT "author_notes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author_notes" ADD CONSTRAINT "author_notes_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author_notes" ADD CONSTRAINT "author_notes_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_reason_code_moderation_reasons_code_fk" FOREIGN KEY ("reason_code") REFERENCES "public"."moderation_reasons"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_settled_by_moderation_log_number_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."moderation_log"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD CONSTRAINT "moderation_log_reason_code_moderation_reasons_code_fk" FOREIGN KEY ("reason_code") REFERENCES "public"."moderation_reasons"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_summaries" ADD CONSTRAINT "thread_summaries_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_summaries" ADD CONSTRAINT "thread_summaries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "author_notes_to" ON "author_notes" USING btree ("to_account_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "flags_one_open" ON "flags" USING btree ("comment_id","account_id") WHERE "flags"."settled_by" is null;--> statement-breakpoint
CREATE INDEX "flags_open" ON "flags" USING btree ("at") WHERE "flags"."settled_by" is null;--> statement-breakpoint
CREATE INDEX "moderation_log_comment" ON "moderation_log" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "moderation_log_thread" ON "moderation_log" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "comments_created" ON "comments" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "opinion_events_at" ON "opinion_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "position_events_at" ON "position_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "view_events_at" ON "view_events" USING btree ("at");