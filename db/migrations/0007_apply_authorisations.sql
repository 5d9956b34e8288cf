-- Who may act for a State. SQLSTATE CY002: no right; CY003: the member's seat is not what the act needs.
-- The acting account is judged by its seat at this moment, so that a withdrawn authorisation ends at once; who
-- presides, advises, observes or serves never casts a State's vote.
create or replace function may_act(ballot bigint, delegation text, account bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ballot_roll r join accounts a on a.delegation_code = r.delegation_code
    where r.ballot_id = ballot and r.delegation_code = delegation and r.may_vote and a.id = account
      and a.suspended_at is null and (a.role in ('acting_head', 'head') or a.role = 'delegate' and a.authorised))
$$;
--> statement-breakpoint
create function apply_authorisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor accounts%rowtype;
  member accounts%rowtype;
  team delegations%rowtype;
  last bigint;
begin
  -- Changes of one delegation come one after another, each judged by what the one before has left.
  select d.* into team from accounts a join delegations d on d.code = coalesce(a.delegation_code, a.home_delegation_code)
    where a.id = new.actor_id for no key update of d;
  select * into actor from accounts where id = new.actor_id and suspended_at is null
    and coalesce(delegation_code, home_delegation_code) = team.code;
  select * into member from accounts where id = new.account_id and delegation_code = team.code and kind = 'seat'
    and (suspended_at is null or new.act in ('withdraw', 'relieve')) for no key update;
  if actor.id is null or member.id is null or not (case new.act
      when 'hand_over' then actor.role = 'moderator' and team.kind = 'member_state'
      else actor.role in ('acting_head', 'head') and team.kind <> 'observer_organization' end) then
    raise exception 'no right to authorise in this delegation' using errcode = 'CY002';
  end if;
  if not (case new.act
      when 'relieve' then member.role = 'acting_head'
      when 'hand_over' then member.role in ('delegate', 'acting_head', 'head')
      else member.role = 'delegate' end) then
    raise exception 'the seat of this member is another' using errcode = 'CY003';
  end if;
  if new.act = 'hand_over' then
    select account_id into last from authorisation_events
      where delegation_code = team.code and act = 'hand_over' order by seq desc limit 1;
  end if;
  -- What is so already is not done again.
  if new.act = 'authorise' and member.authorised or new.act = 'withdraw' and not member.authorised
    or last = member.id and (member.authorised or member.role <> 'delegate') then
    return null;
  end if;
  if new.act = 'appoint' then
    insert into authorisation_events (account_id, act, actor_id)
      select id, 'relieve', actor.id from accounts where delegation_code = team.code and role = 'acting_head';
  end if;
  update accounts set
    role = case new.act when 'appoint' then 'acting_head' when 'relieve' then 'delegate' else role end,
    authorised = case when new.act = 'withdraw' then false
      when new.act = 'authorise' or new.act = 'hand_over' and role = 'delegate' then true else authorised end
    where id = member.id;
  new.delegation_code := team.code;
  new.seq := 1 + coalesce((select max(seq) from authorisation_events where delegation_code = team.code), 0);
  new.actor_role := actor.role;
  new.at := coalesce(new.at, clock_timestamp());
  return new;
end $$;
--> statement-breakpoint
create trigger apply_authorisation before insert on authorisation_events
  for each row execute function apply_authorisation();
