CREATE TABLE "delegation_tallies" (
	"comment_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"agree" integer NOT NULL,
	"disagree" integer NOT NULL,
	"pass" integer NOT NULL,
	CONSTRAINT "delegation_tallies_comment_id_delegation_code_pk" PRIMARY KEY("comment_id","delegation_code")
);
--> statement-breakpoint
ALTER TABLE "delegation_tallies" ADD CONSTRAINT "delegation_tallies_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_tallies" ADD CONSTRAINT "delegation_tallies_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;