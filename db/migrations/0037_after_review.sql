-- An opinion that waited for its proposal or thread is judged by what is true after the wait: a statement that reads
-- and locks at once computes what it reads before. A suspended person's is none. Where rows per person are out,
-- opinions are final, though the proposal be opened again: whoever compares two publications would see whose row changed.
create or replace function record_opinion(slug_ text, number_ integer, account bigint, given opinion_choice, request uuid, permitted jsonb)
returns table (circumstances jsonb, recorded boolean, choice opinion_choice, seq integer, agree integer, disagree integer, pass integer)
language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare held bigint;
begin
  select c.id into held from proposals p join comments c on c.proposal_id = p.id and c.number = number_
    join threads t on t.id = c.thread_id where p.slug = slug_ for share of t, p;
  if held is null then return; end if;
  select jsonb_build_object('hidden', c.hidden_at is not null, 'withdrawn', c.withdrawn_at is not null,
      'audience', t.audience, 'audienceDelegation', t.audience_delegation, 'closed', t.closed_at is not null,
      'stage', p.stage, 'collection', p.collection,
      'past', coalesce(clock_timestamp() >= p.closes_at, false) or p.rows_per_person_announced_at is not null
        and exists (select from pseudonyms n where n.proposal_id = p.id),
      'suspended', exists (select from accounts a where a.id = account and a.suspended_at is not null))
    into circumstances
    from comments c join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id where c.id = held;
  recorded := exists (select from jsonb_array_elements(permitted) one where one = circumstances);
  if recorded then
    insert into opinion_events (comment_id, account_id, choice, request_id) values (held, account, given, request);
    select o.choice, coalesce(o.seq, 0), y.agree, y.disagree, y.pass into choice, seq, agree, disagree, pass
      from comment_tallies y left join opinions o on o.comment_id = y.comment_id and o.account_id = account
      where y.comment_id = held;
  end if;
  return next;
end $$;
--> statement-breakpoint
-- Numbers are drawn only while no opinion can be given: the lock waits for those under way.
create or replace function give_pseudonyms(asked bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from proposals where id = asked and rows_per_person_announced_at is not null for no key update;
  if not found or exists (select from proposals where id = asked and stage in ('discussion', 'negotiation', 'decision')
    and coalesce(clock_timestamp() < closes_at, true)) then return; end if;
  loop
    insert into pseudonyms (proposal_id, number, account_id)
      select asked, 1073741824 + (('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint & 1073741823)::int, v.account_id
      from (
        select distinct o.account_id from opinions o join comments c on c.id = o.comment_id where c.proposal_id = asked
          and not exists (select from pseudonyms p where p.proposal_id = asked and p.account_id = o.account_id)
      ) v
      on conflict do nothing;
    exit when not found;
  end loop;
end $$;
--> statement-breakpoint
-- Opinions that arrived while 0036 was counting may have been missed: counted again, with none under way.
lock table opinion_events in share row exclusive mode;
--> statement-breakpoint
delete from delegation_tallies;
--> statement-breakpoint
insert into delegation_tallies (comment_id, delegation_code, agree, disagree, pass)
  select o.comment_id, a.delegation_code, count(*) filter (where choice = 'agree'),
    count(*) filter (where choice = 'disagree'), count(*) filter (where choice = 'pass')
  from opinions o join accounts a on a.id = o.account_id
  where o.choice is not null and a.delegation_code is not null group by 1, 2;
