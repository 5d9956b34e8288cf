CREATE TABLE "ground_figures" (
	"comment_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"shares" jsonb NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	CONSTRAINT "ground_figures_comment_id_at_pk" PRIMARY KEY("comment_id","at")
);
--> statement-breakpoint
CREATE TABLE "ground_looked" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ground_looked_once" CHECK ("ground_looked"."only")
);
--> statement-breakpoint
CREATE TABLE "published_tallies" (
	"comment_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"agree" integer NOT NULL,
	"disagree" integer NOT NULL,
	"pass" integer NOT NULL,
	CONSTRAINT "published_tallies_comment_id_delegation_code_pk" PRIMARY KEY("comment_id","delegation_code")
);
--> statement-breakpoint
ALTER TABLE "ground_figures" ADD CONSTRAINT "ground_figures_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_tallies" ADD CONSTRAINT "published_tallies_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_tallies" ADD CONSTRAINT "published_tallies_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ground_figures_current" ON "ground_figures" USING btree ("comment_id") WHERE "ground_figures"."is_current";--> statement-breakpoint
CREATE INDEX "ground_figures_at" ON "ground_figures" USING btree ("at");--> statement-breakpoint
INSERT INTO "ground_looked" ("at") VALUES ('-infinity');
