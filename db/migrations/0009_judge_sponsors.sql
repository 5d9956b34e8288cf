-- Sponsors and stages: appended by the application, judged, numbered and applied here.
-- SQLSTATE CY001: closed; CY002: no right; CY003: somebody else was faster.
insert into text_submitters (delegation_code, basis) values ('PS', 'A/RES/ES-10/23');
--> statement-breakpoint
-- Whether this account may submit texts for this delegation: Member States, and observers that have the right.
create function may_submit(delegation text, account bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from accounts a join delegations d on d.code = a.delegation_code
    where a.id = account and d.code = delegation and a.suspended_at is null
      and (a.role in ('acting_head', 'head') or a.role = 'delegate' and a.authorised)
      and (d.kind = 'member_state' or d.code in (select delegation_code from text_submitters)))
$$;
--> statement-breakpoint
create function is_officer(account bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from accounts a
    where a.id = account and a.role in ('moderator', 'secretariat') and a.suspended_at is null)
$$;
--> statement-breakpoint
-- A decision has been announced that no objection stopped: what is before the States is theirs now.
create function decision_announced(proposal bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ballots b where b.proposal_id = proposal and not b.practice
    and not exists (select from ballot_objections o where o.ballot_id = b.id))
$$;
--> statement-breakpoint
create function number_sponsorship() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held proposals%rowtype;
  last sponsorship_events%rowtype;
begin
  select * into held from proposals where id = new.proposal_id for share;
  perform serialise(new.proposal_id, hashtext(new.delegation_code));
  new.at := clock_timestamp();
  if held.collection <> 'agenda' or held.stage not in ('discussion', 'negotiation', 'decision') then
    raise exception 'the proposal is not open' using errcode = 'CY001';
  end if;
  select * into last from sponsorship_events
    where proposal_id = new.proposal_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.standing = 'main' then
    -- The chair records who submitted the text, among those who sponsor it: no State is made a sponsor by others.
    if not is_officer(new.account_id) or last.standing is null then
      raise exception 'no right to name the main sponsor' using errcode = 'CY002';
    end if;
  elsif not may_submit(new.delegation_code, new.account_id) then
    raise exception 'no right to sponsor' using errcode = 'CY002';
  end if;
  if new.standing is not distinct from last.standing or (new.standing = 'co' and last.standing = 'main') then
    return null;
  end if;
  if last.standing is null and new.at >= (select until from sponsor_cutoffs
      where proposal_id = new.proposal_id order by seq desc limit 1) then
    raise exception 'the list of sponsors is closed' using errcode = 'CY001';
  end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger number_sponsorship before insert on sponsorship_events
  for each row execute function number_sponsorship();
--> statement-breakpoint
create function fold_sponsorships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sponsorships (proposal_id, delegation_code, seq, standing, account_id, at)
    select distinct on (proposal_id, delegation_code) proposal_id, delegation_code, seq, standing, account_id, at
    from added order by proposal_id, delegation_code, seq desc
    on conflict (proposal_id, delegation_code) do update
    set seq = excluded.seq, standing = excluded.standing, account_id = excluded.account_id, at = excluded.at;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_sponsorships after insert on sponsorship_events
  referencing new table as added for each statement execute function fold_sponsorships();
--> statement-breakpoint
create function number_cutoff() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Waits for the sponsors under way.
  perform from proposals where id = new.proposal_id for update;
  if not is_officer(new.account_id) then
    raise exception 'no right to set the cut-off' using errcode = 'CY002';
  end if;
  new.seq := 1 + coalesce((select max(seq) from sponsor_cutoffs where proposal_id = new.proposal_id), 0);
  new.at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger number_cutoff before insert on sponsor_cutoffs for each row execute function number_cutoff();
--> statement-breakpoint
create function change_stage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held proposals%rowtype;
begin
  select * into held from proposals where id = new.proposal_id for update;
  if held.stage <> new.from_stage then
    raise exception 'the stage is another by now' using errcode = 'CY003';
  end if;
  select role, electoral_group into new.role, new.electoral_group from accounts where id = new.account_id;
  if new.delegation_code is null then
    if not is_officer(new.account_id) then
      raise exception 'no right to change the stage' using errcode = 'CY002';
    end if;
  else
    if not may_submit(new.delegation_code, new.account_id)
      or array[new.delegation_code] is distinct from array(select delegation_code from sponsorships
        where proposal_id = new.proposal_id and standing = 'main') then
      raise exception 'only the one main sponsor withdraws' using errcode = 'CY002';
    end if;
    if held.stage not in ('discussion', 'negotiation', 'decision') or decision_announced(new.proposal_id) then
      raise exception 'too late to withdraw' using errcode = 'CY001';
    end if;
  end if;
  new.seq := 1 + coalesce((select max(seq) from stage_changes where proposal_id = new.proposal_id), 0);
  new.at := clock_timestamp();
  update proposals set stage = new.to_stage, stage_since = new.at where id = new.proposal_id;
  return new;
end $$;
--> statement-breakpoint
create trigger change_stage before insert on stage_changes for each row execute function change_stage();
