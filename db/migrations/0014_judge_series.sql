-- Amendments, requests for division and the chair's series: appended by the application, judged and numbered here.
-- Once the first step of a series is taken, voting has begun: nothing is proposed, requested or withdrawn any more.
create function voting_begun(proposal bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from series_steps x join series s on s.id = x.series_id where s.proposal_id = proposal)
$$;
--> statement-breakpoint
-- Holds the proposal as it is until the commit, and asks whether it takes anything before the vote.
create function before_voting(proposal bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare held proposals%rowtype;
begin
  select * into held from proposals where id = proposal for share;
  if held.collection <> 'agenda' or held.stage not in ('discussion', 'negotiation', 'decision')
    or voting_begun(proposal) then
    raise exception 'the proposal is not open, or voting has begun' using errcode = 'CY001';
  end if;
end $$;
--> statement-breakpoint
create function number_amendment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform before_voting(new.proposal_id);
  if not may_submit(new.delegation_code, new.account_id) then
    raise exception 'no right to propose an amendment' using errcode = 'CY002';
  end if;
  perform serialise(new.proposal_id, hashtext('amendments'));
  new.number := 1 + coalesce((select max(number) from amendments where proposal_id = new.proposal_id), 0);
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger number_amendment before insert on amendments for each row execute function number_amendment();
--> statement-breakpoint
create function judge_amendment_withdrawal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare amended amendments%rowtype;
begin
  select * into amended from amendments where id = new.amendment_id;
  perform before_voting(amended.proposal_id);
  if not may_submit(amended.delegation_code, new.account_id) then
    raise exception 'only its author withdraws an amendment' using errcode = 'CY002';
  end if;
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger judge_amendment_withdrawal before insert on amendment_withdrawals
  for each row execute function judge_amendment_withdrawal();
--> statement-breakpoint
create function speaks_for_member(delegation text, account bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select may_submit(delegation, account)
    and exists (select from delegations where code = delegation and kind = 'member_state')
$$;
--> statement-breakpoint
create function number_division() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last division_events%rowtype;
begin
  perform before_voting(new.proposal_id);
  if not speaks_for_member(new.delegation_code, new.account_id) then
    raise exception 'no right to request a division' using errcode = 'CY002';
  end if;
  perform serialise(new.proposal_id, hashtext(new.delegation_code));
  select * into last from division_events
    where proposal_id = new.proposal_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.paragraphs is not distinct from last.paragraphs then return null; end if;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger number_division before insert on division_events for each row execute function number_division();
--> statement-breakpoint
create function judge_division_objection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last division_events%rowtype;
begin
  perform before_voting(new.proposal_id);
  if not speaks_for_member(new.delegation_code, new.account_id) then
    raise exception 'no right to object to a division' using errcode = 'CY002';
  end if;
  perform serialise(new.proposal_id, hashtext(new.requester));
  select * into last from division_events
    where proposal_id = new.proposal_id and delegation_code = new.requester order by seq desc limit 1;
  if last.seq is distinct from new.request_seq or last.paragraphs is null then
    raise exception 'the request is another by now' using errcode = 'CY003';
  end if;
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger judge_division_objection before insert on division_objections
  for each row execute function judge_division_objection();
--> statement-breakpoint
create function number_series() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from proposals where id = new.proposal_id for update;
  perform before_voting(new.proposal_id);
  if not is_officer(new.account_id) then
    raise exception 'no right to announce a series' using errcode = 'CY002';
  end if;
  new.number := 1 + coalesce((select max(number) from series where proposal_id = new.proposal_id), 0);
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger number_series before insert on series for each row execute function number_series();
--> statement-breakpoint
create function keep_series_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare announced series%rowtype;
begin
  select * into announced from series where id = new.series_id;
  perform before_voting(announced.proposal_id);
  perform from amendments where id = new.amendment_id and proposal_id = announced.proposal_id;
  if not found then
    raise exception 'the amendment is to another proposal' using errcode = 'CY002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_series_order before insert on series_amendments
  for each row execute function keep_series_order();
--> statement-breakpoint
-- Steps follow one another without a gap, in the last series of the proposal, and none while a vote is under way.
create function number_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare announced series%rowtype;
begin
  select * into announced from series where id = new.series_id;
  perform from proposals where id = announced.proposal_id
    and stage in ('discussion', 'negotiation', 'decision') for update;
  if not found then
    raise exception 'the proposal is not open' using errcode = 'CY001';
  end if;
  if not is_officer(new.account_id) then
    raise exception 'no right to put a step to the vote' using errcode = 'CY002';
  end if;
  if exists (select from series where proposal_id = announced.proposal_id and number > announced.number)
    or exists (select from series_steps x join ballots b on b.id = x.ballot_id
      where x.series_id = new.series_id and b.settled_at is null)
    or new.position <> 1 + (select count(*) from series_steps where series_id = new.series_id) then
    raise exception 'somebody else was faster' using errcode = 'CY003';
  end if;
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger number_step before insert on series_steps for each row execute function number_step();
