CREATE TYPE "public"."ballot_moment" AS ENUM('opened', 'objected', 'silence_broken', 'closed', 'silence_kept', 'adopted', 'not_adopted');--> statement-breakpoint
CREATE TYPE "public"."reminder_kind" AS ENUM('day_before', 'hour_before');--> statement-breakpoint
CREATE TABLE "ballot_moments" (
	"ballot_id" bigint NOT NULL,
	"moment" "ballot_moment" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "ballot_moments_ballot_id_moment_pk" PRIMARY KEY("ballot_id","moment")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"kind" "reminder_kind" NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "reminders_delegation_code_ballot_id_kind_pk" PRIMARY KEY("delegation_code","ballot_id","kind")
);
--> statement-breakpoint
ALTER TABLE "ballot_moments" ADD CONSTRAINT "ballot_moments_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_moments_one_outcome" ON "ballot_moments" USING btree ("ballot_id") WHERE "ballot_moments"."moment" in ('silence_kept', 'adopted', 'not_adopted');