-- Opinions are also counted by the delegation of whose they are. A seat stays with its delegation.
create or replace function fold_opinions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  insert into opinions (comment_id, account_id, seq, choice, at)
    select distinct on (comment_id, account_id) comment_id, account_id, seq, choice, at
    from added order by comment_id, account_id, seq desc
    on conflict (comment_id, account_id) do update set seq = excluded.seq, choice = excluded.choice, at = excluded.at;
  update comment_tallies t
    set agree = t.agree + d.agree, disagree = t.disagree + d.disagree, pass = t.pass + d.pass
    from (
      select comment_id,
        count(*) filter (where choice = 'agree') - count(*) filter (where replaced = 'agree') as agree,
        count(*) filter (where choice = 'disagree') - count(*) filter (where replaced = 'disagree') as disagree,
        count(*) filter (where choice = 'pass') - count(*) filter (where replaced = 'pass') as pass
      from added group by comment_id
    ) d where t.comment_id = d.comment_id;
  insert into delegation_tallies as t (comment_id, delegation_code, agree, disagree, pass)
    select e.comment_id, a.delegation_code,
      count(*) filter (where choice = 'agree') - count(*) filter (where replaced = 'agree'),
      count(*) filter (where choice = 'disagree') - count(*) filter (where replaced = 'disagree'),
      count(*) filter (where choice = 'pass') - count(*) filter (where replaced = 'pass')
    from added e join accounts a on a.id = e.account_id where a.delegation_code is not null
    group by 1, 2 order by 1, 2
    on conflict (comment_id, delegation_code) do update
      set agree = t.agree + excluded.agree, disagree = t.disagree + excluded.disagree, pass = t.pass + excluded.pass;
  return null;
end $$;
--> statement-breakpoint
create function keep_delegation() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a seat stays with its delegation: make another' using errcode = 'CY002';
end $$;
--> statement-breakpoint
create trigger keep_delegation before update of delegation_code on accounts
  for each row when (old.delegation_code is distinct from new.delegation_code) execute function keep_delegation();
--> statement-breakpoint
insert into delegation_tallies (comment_id, delegation_code, agree, disagree, pass)
  select o.comment_id, a.delegation_code, count(*) filter (where choice = 'agree'),
    count(*) filter (where choice = 'disagree'), count(*) filter (where choice = 'pass')
  from opinions o join accounts a on a.id = o.account_id
  where o.choice is not null and a.delegation_code is not null group by 1, 2;
