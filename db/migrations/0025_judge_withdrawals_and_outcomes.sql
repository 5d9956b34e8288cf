-- A proposal is withdrawn before voting on it has begun, which is when a ballot that no objection stopped has opened, or
-- a series has taken its first step. Ballots that were announced are cancelled with it, in the same transaction: the
-- rows are held first, so that either the opening is seen or it never comes.
alter table ballots add constraint ballots_cancelled_by foreign key (proposal_id, cancelled_by)
  references stage_changes (proposal_id, seq) deferrable initially deferred;
--> statement-breakpoint
drop trigger change_stage on stage_changes;
--> statement-breakpoint
drop function change_stage();
--> statement-breakpoint
drop function decision_announced(bigint);
--> statement-breakpoint
create function decision_begun(proposal bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select voting_begun(proposal) or exists (select from ballots b where b.proposal_id = proposal and not b.practice
    and b.cancelled_at is null and b.opens_at <= clock_timestamp()
    and not exists (select from ballot_objections o where o.ballot_id = b.id))
$$;
--> statement-breakpoint
create function judge_withdrawal(change stage_changes) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may_submit(change.delegation_code, change.account_id)
    or array[change.delegation_code] is distinct from array(select delegation_code from sponsorships
      where proposal_id = change.proposal_id and standing = 'main') then
    raise exception 'only the one main sponsor withdraws' using errcode = 'CY002';
  end if;
  perform from ballots where proposal_id = change.proposal_id and rolled_at is null and cancelled_at is null
    order by id for update;
  if change.from_stage not in ('discussion', 'negotiation', 'decision') or decision_begun(change.proposal_id) then
    raise exception 'too late to withdraw' using errcode = 'CY001';
  end if;
  update ballots set cancelled_at = clock_timestamp(), cancelled_by = change.seq
    where proposal_id = change.proposal_id and rolled_at is null and cancelled_at is null;
end $$;
--> statement-breakpoint
-- What a ballot brings about by itself: the outcome that it was announced to decide, the rejection of a whole of which
-- nothing is left, or the reopening of what is to be reconsidered. The outcome has been written down before.
create function judge_outcome(change stage_changes) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held ballots%rowtype;
  outcome ballot_moment;
  nothing_left boolean;
  brings_about boolean;
begin
  select * into held from ballots where id = change.ballot_id and proposal_id = change.proposal_id;
  select moment into outcome from ballot_moments
    where ballot_id = held.id and moment in ('silence_kept', 'adopted', 'not_adopted');
  nothing_left := exists (select from series_steps x join series s on s.id = x.series_id
    join series_steps w on w.series_id = s.id and w.kind = 'whole' and w.reason = 'nothing_left'
    where x.ballot_id = held.id and s.decides);
  brings_about := case
    when held.takes_up = 'reconsideration' then
      outcome = 'adopted' and change.from_stage in ('adopted', 'not_adopted') and change.to_stage = 'decision'
    when change.from_stage not in ('discussion', 'negotiation', 'decision') then false
    when nothing_left then change.to_stage = 'not_adopted'
    when not held.decides then false
    when outcome = 'not_adopted' then change.to_stage = 'not_adopted'
    else change.to_stage = 'adopted' end;
  if outcome is null or change.delegation_code is not null or brings_about is not true then
    raise exception 'the ballot did not decide this' using errcode = 'CY002';
  end if;
end $$;
--> statement-breakpoint
-- A text that was adopted otherwise than in its latest version becomes a new version. Paragraphs keep their identity by
-- their number; one whose words are the same keeps its citation.
create function publish_adopted(held ballots) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  latest text_versions%rowtype;
  version bigint;
  paragraph bigint;
  entry record;
begin
  select v.* into latest from text_versions v join proposals p on p.text_id = v.text_id
    where p.id = held.proposal_id order by v.number desc limit 1;
  if not found or latest.id is not distinct from held.text_version_id then return; end if;
  insert into text_versions (text_id, number, label, sha256)
    values (latest.text_id, latest.number + 1, regexp_replace(latest.label, '/Rev\.\d+$', '') || '/Rev.'
      || 1 + coalesce(substring(latest.label from '/Rev\.(\d+)$')::integer, 0), held.sha256)
    returning id into version;
  for entry in select e.value, e.ordinality from jsonb_array_elements(held.text) with ordinality e loop
    insert into paragraphs (text_id, number) values (latest.text_id, (entry.value->>'number')::double precision)
      on conflict (text_id, number) do update set number = excluded.number returning id into paragraph;
    insert into paragraph_versions (version_id, paragraph_id, position, body, citation)
      values (version, paragraph, entry.ordinality, entry.value->'body', (select citation from paragraph_versions
        where version_id = latest.id and paragraph_id = paragraph and body = entry.value->'body'));
  end loop;
end $$;
--> statement-breakpoint
create function change_stage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held proposals%rowtype;
  decided ballots%rowtype;
begin
  select * into held from proposals where id = new.proposal_id for update;
  if held.stage <> new.from_stage then
    raise exception 'the stage is another by now' using errcode = 'CY003';
  end if;
  select role, electoral_group into new.role, new.electoral_group from accounts where id = new.account_id;
  new.seq := 1 + coalesce((select max(seq) from stage_changes where proposal_id = new.proposal_id), 0);
  if new.ballot_id is not null then
    perform judge_outcome(new);
    select * into decided from ballots where id = new.ballot_id;
    if new.to_stage = 'adopted' then perform publish_adopted(decided); end if;
  elsif new.delegation_code is not null then
    perform judge_withdrawal(new);
  elsif not is_officer(new.account_id) then
    raise exception 'no right to change the stage' using errcode = 'CY002';
  end if;
  new.at := clock_timestamp();
  update proposals set stage = new.to_stage, stage_since = new.at where id = new.proposal_id;
  return new;
end $$;
--> statement-breakpoint
create trigger change_stage before insert on stage_changes for each row execute function change_stage();
--> statement-breakpoint
create or replace function settle_ballots() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare due bigint;
begin
  for due in select id from ballots where rolled_at is null and cancelled_at is null and opens_at <= clock_timestamp()
    order by id for update
  loop
    insert into ballot_roll (ballot_id, delegation_code, may_vote)
      select due, code, not voting_suspended from delegations where kind = 'member_state';
    update ballots set rolled_at = clock_timestamp() where id = due;
  end loop;
  for due in select id from ballots where settled_at is null and cancelled_at is null and closes_at <= clock_timestamp()
    order by id for update
  loop
    update ballots set settled_at = clock_timestamp() where id = due;
  end loop;
end $$;
--> statement-breakpoint
-- Whoever acts in a ballot stands on its roll, and a cancelled one has none. Closing asks for no roll.
create or replace function close_ballot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.practice or old.method <> 'recorded_vote' or old.closed_by is not null or new.closed_by is null
    or old.cancelled_at is not null or clock_timestamp() < old.opens_at or clock_timestamp() >= old.closes_at then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  new.closes_at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create or replace function number_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held ballots%rowtype;
  last vote_events%rowtype;
begin
  select * into held from ballots where id = new.ballot_id for share;
  new.at := coalesce(new.at, clock_timestamp());
  if held.method <> 'recorded_vote' or held.cancelled_at is not null or new.at < held.opens_at
    or new.at >= held.closes_at then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  if not may_act(new.ballot_id, new.delegation_code, new.account_id) then
    raise exception 'no right to vote in this ballot' using errcode = 'CY002';
  end if;
  perform serialise(new.ballot_id, hashtext(new.delegation_code));
  select * into last from vote_events
    where ballot_id = new.ballot_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.choice is not distinct from last.choice then return null; end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create function record_cancellation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ballot_moments (ballot_id, moment, at) values (new.id, 'cancelled', new.cancelled_at);
  return null;
end $$;
--> statement-breakpoint
create trigger record_cancellation after update of cancelled_at on ballots
  for each row when (new.cancelled_at is not null and old.cancelled_at is null) execute function record_cancellation();
