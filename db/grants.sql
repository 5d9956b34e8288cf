-- What the web application's role may do, and nothing more. Runs after every migration; :app_role is its name.
-- Events: insert (only the columns a person decides) and select. Current rows and tallies: select.
revoke all on all tables in schema public from :app_role;
revoke all on all sequences in schema public from :app_role;
revoke create on schema public from public;
-- Functions that run with the owner's rights would otherwise be everybody's: each is named here or called by triggers only.
revoke execute on all functions in schema public from public, :app_role;
grant usage on schema public to :app_role;
grant select on all tables in schema public to :app_role;

grant insert (comment_id, account_id, choice, request_id) on opinion_events to :app_role;
grant insert (subject_id, account_id, choice, reason, request_id) on view_events to :app_role;
grant insert (subject_id, delegation_code, choice, reason, account_id, request_id) on position_events to :app_role;

-- Ballots: terms are inserted once; of what happens afterwards only who closed early. The one column is also what
-- `for share` needs. The roll is kept by settle_ballots().
grant insert (ballot_id, delegation_code, choice, account_id, request_id) on vote_events to :app_role;
grant insert (proposal_id, text_version_id, paragraph, text, sha256, question, proposer_code, method, organ, threshold,
  basis, quorum, visibility, demonstration, opens_at, closes_at, opened_by, follows_id, takes_up, decides) on ballots to :app_role;
grant update (closed_by) on ballots to :app_role;
grant insert (ballot_id, delegation_code, lang, body, account_id) on vote_explanations to :app_role;
grant insert (ballot_id, delegation_code, meant, account_id) on vote_corrections to :app_role;
grant insert (ballot_id, delegation_code, kind, reason, lang, account_id) on ballot_objections to :app_role;
grant insert (ballot_id, delegation_code, participates, account_id) on participation_events to :app_role;
grant insert (ballot_id, sequel, account_id) on ballot_decisions to :app_role;
-- Moments write themselves, but for the outcome of a vote, which the worker takes from the tally.
grant insert (ballot_id, moment) on ballot_moments to :app_role;
grant insert (ballot_id, delegation_code, kind) on reminders to :app_role;

-- Polls: terms are inserted once. Answers go through answer_poll() alone, an early close through
-- close_poll(); the running counts are read by nobody but
-- poll_result(), which gives them after the close.
grant insert (proposal_id, question, options, demonstration, announced_by, opens_at, closes_at) on polls to :app_role;
revoke select on poll_tallies from :app_role;
grant execute on function answer_poll(integer, bigint, integer), close_poll(integer, bigint), poll_result(bigint),
  settle_polls() to :app_role;

grant insert on subjects, threads, comments, comment_versions to :app_role;
grant update (source, html, renderer, edited_at, withdrawn_at, hidden_at, hidden_reason) on comments to :app_role;
grant update (pinned_at, locked_at, closed_at, label) on threads to :app_role;
-- One column is enough for `for share`, which keeps a proposal open until a vote is stored.
grant update (stage_since) on proposals to :app_role;
grant update (threads, comments) on proposal_counters to :app_role;

-- Seats are changed by the trigger alone.
grant insert (account_id, act, actor_id) on authorisation_events to :app_role;

-- Sponsors and stages: appended; the triggers judge them and apply what follows.
grant insert (proposal_id, delegation_code, standing, account_id) on sponsorship_events to :app_role;
grant insert (proposal_id, until, account_id) on sponsor_cutoffs to :app_role;
grant insert (proposal_id, from_stage, to_stage, reason, delegation_code, account_id, ballot_id) on stage_changes to :app_role;

-- Rows per person: announced or taken back, judged by the trigger; pseudonyms are drawn by give_pseudonyms() alone.
grant insert (proposal_id, announced, account_id) on row_announcements to :app_role;
grant execute on function give_pseudonyms(bigint) to :app_role;

-- Amendments, requests for division, the chair's series: appended, never changed.
grant insert (proposal_id, version_id, paragraph, kind, body, lang, delegation_code, account_id, request_id)
  on amendments to :app_role;
grant insert (amendment_id, account_id) on amendment_withdrawals to :app_role;
grant insert (proposal_id, delegation_code, paragraphs, account_id) on division_events to :app_role;
grant insert (proposal_id, requester, request_seq, delegation_code, account_id) on division_objections to :app_role;
grant insert (proposal_id, version_id, organ, threshold, visibility, minutes, decides, account_id) on series to :app_role;
grant insert (series_id, position, amendment_id, voids) on series_amendments to :app_role;
grant insert (series_id, position, kind, amendment_id, delegation_code, paragraph, ballot_id, reason, account_id)
  on series_steps to :app_role;

grant insert on sessions to :app_role;
grant update (seen_at, revoked_at, assurance) on sessions to :app_role;
grant insert, update, delete on rate_windows to :app_role;
grant insert, delete on drafts to :app_role;

-- Moderation: entries are added and read, never changed; a comment or thread only in its state, never an opinion,
-- view or position (those have no update right at all).
grant insert on flags, author_notes, thread_summaries to :app_role;
grant insert (number, act, account_id, role, electoral_group, proposal_id, thread_id, comment_id, reason_code, reason, detail)
  on moderation_log to :app_role;
grant update (settled_by) on flags to :app_role;
grant update (read_at) on author_notes to :app_role;
grant update (thread_id, path, parent_id) on comments to :app_role;
grant insert on moderation_reasons to :app_role;
grant update (position, title, urgent, retired_at) on moderation_reasons to :app_role;

-- Asked by /api/ready: which migrations have been applied.
create schema if not exists drizzle;
grant usage on schema drizzle to :app_role;
grant select on all tables in schema drizzle to :app_role;

-- Workers take and finish jobs; the queues, their schedules and the schema are the owner's (db/job-store.mjs).
revoke all on all tables in schema pgboss from :app_role;
grant usage on schema pgboss to :app_role;
grant select on all tables in schema pgboss to :app_role;
grant insert, update, delete on pgboss.job, pgboss.archive to :app_role;
grant update (maintained_on, monitored_on, cron_on) on pgboss.version to :app_role;

-- Opinion groups are derived and may be computed again at any time.
grant insert, update, delete on group_snapshots, group_members, groups_due to :app_role;
grant update (at) on groups_looked to :app_role;

-- Figures by electoral group: published ones stay, the latest of a comment is marked.
grant insert, update on published_tallies to :app_role;
grant insert (comment_id, at, shares) on ground_figures to :app_role;
grant update (is_current) on ground_figures to :app_role;
grant update (at) on ground_looked to :app_role;

-- Invitations: offered and withdrawn; a seat comes of one through accept_invitation() alone.
grant insert (role, delegation_code, electoral_group, address, lang, invited_by) on invitations to :app_role;
grant update (withdrawn_at) on invitations to :app_role;
grant execute on function accept_invitation(uuid, text, text) to :app_role;

-- What indexes, triggers and rules ask, and what is done by the clock; none takes a word for what it is told.
grant execute on function han_pairs(text), level_arabic(text), search_words(text, text), search_query(text),
  serialise(bigint, bigint), may_act(bigint, text, bigint), may_submit(text, bigint), is_officer(bigint),
  speaks_for_member(text, bigint), voting_begun(bigint), decision_begun(bigint), settle_ballots(),
  forget_sessions(), forget_addresses() to :app_role;
-- One statement each; they run with the caller's rights and need all that stands above.
grant execute on function record_opinion(text, integer, bigint, opinion_choice, uuid, jsonb),
  cast_vote(integer, text, vote_choice, bigint, uuid) to :app_role;
