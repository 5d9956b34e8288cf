-- Explanations and corrections are acts of the State, too: whoever may not vote for it may not make them, whatever the
-- application believes. Who submitted a text does not explain its vote; what is corrected has been closed.
create function judge_statement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare held ballots%rowtype;
begin
  select * into held from ballots where id = new.ballot_id for share;
  if not may_act(new.ballot_id, new.delegation_code, new.account_id)
    or tg_table_name = 'vote_explanations' and held.proposer_code is not distinct from new.delegation_code then
    raise exception 'no right to state this' using errcode = 'CY002';
  end if;
  if held.practice or held.rolled_at is null or tg_table_name = 'vote_corrections' and held.settled_at is null then
    raise exception 'the ballot takes no statements' using errcode = 'CY001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger judge_statement before insert on vote_explanations for each row execute function judge_statement();
--> statement-breakpoint
create trigger judge_statement before insert on vote_corrections for each row execute function judge_statement();
