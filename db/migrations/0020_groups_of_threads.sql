CREATE TABLE "groups_due" (
	"subject_id" bigint PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"noted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups_looked" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "groups_looked_once" CHECK ("groups_looked"."only")
);
--> statement-breakpoint
INSERT INTO "groups_looked" ("at") VALUES ('-infinity');
--> statement-breakpoint
-- What has been found so far stays: proposals are known by their subject from now on, as threads are.
ALTER TABLE "group_members" ADD COLUMN "subject_id" bigint;--> statement-breakpoint
ALTER TABLE "group_snapshots" ADD COLUMN "subject_id" bigint;--> statement-breakpoint
UPDATE "group_members" m SET "subject_id" = p."subject_id" FROM "proposals" p WHERE p."id" = m."proposal_id";--> statement-breakpoint
UPDATE "group_snapshots" s SET "subject_id" = p."subject_id" FROM "proposals" p WHERE p."id" = s."proposal_id";--> statement-breakpoint
ALTER TABLE "group_members" DROP COLUMN "proposal_id";--> statement-breakpoint
ALTER TABLE "group_snapshots" DROP COLUMN "proposal_id";--> statement-breakpoint
ALTER TABLE "group_members" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_subject_id_account_id_pk" PRIMARY KEY("subject_id","account_id");--> statement-breakpoint
ALTER TABLE "group_snapshots" ADD PRIMARY KEY ("subject_id");--> statement-breakpoint
ALTER TABLE "groups_due" ADD CONSTRAINT "groups_due_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_snapshots" ADD CONSTRAINT "group_snapshots_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_taken_away" ON "comments" USING btree (greatest("hidden_at", "withdrawn_at")) WHERE "comments"."hidden_at" is not null or "comments"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX "moderation_log_at" ON "moderation_log" USING btree ("at");
