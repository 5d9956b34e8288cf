-- Opinions and votes are recorded in one statement each: one round trip, and no lock is held while the network answers.

-- The rules of opinions stand in the application (features/opinions/policy.ts). It says under which circumstances it
-- lets this person give one; the comment's are read here, thread and proposal held, and only if they are among those
-- is anything recorded. Otherwise they are given back, for the rules to judge. No row: there is no such comment.
create function record_opinion(slug_ text, number_ integer, account bigint, given opinion_choice, request uuid, permitted jsonb)
returns table (circumstances jsonb, recorded boolean, choice opinion_choice, seq integer, agree integer, disagree integer, pass integer)
language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare held bigint;
begin
  select c.id, jsonb_build_object('hidden', c.hidden_at is not null, 'withdrawn', c.withdrawn_at is not null,
      'audience', t.audience, 'audienceDelegation', t.audience_delegation, 'closed', t.closed_at is not null,
      'stage', p.stage, 'collection', p.collection, 'past', coalesce(clock_timestamp() >= p.closes_at, false))
    into held, circumstances
    from proposals p join comments c on c.proposal_id = p.id and c.number = number_
    join threads t on t.id = c.thread_id where p.slug = slug_ for share of t, p;
  if held is null then return; end if;
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
revoke execute on function record_opinion(text, integer, bigint, opinion_choice, uuid, jsonb) from public;
--> statement-breakpoint
-- Opens and settles what is due, then casts or changes a delegation's vote; the trigger on vote_events judges it.
-- No row: there is no such ballot.
create function cast_vote(ballot integer, state text, given vote_choice, account bigint, request uuid)
returns table (choice vote_choice, seq integer, at timestamptz)
language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare held bigint;
begin
  perform settle_ballots();
  select id into held from ballots where number = ballot;
  if held is null then return; end if;
  insert into vote_events (ballot_id, delegation_code, choice, account_id, request_id)
    values (held, state, given, account, request);
  return query select v.choice, v.seq, v.at from votes v where v.ballot_id = held and v.delegation_code = state;
end $$;
--> statement-breakpoint
revoke execute on function cast_vote(integer, text, vote_choice, bigint, uuid) from public;
--> statement-breakpoint
-- What a connection first planned while a table was nearly empty it keeps: reading the whole table for each opinion or
-- vote, until statistics are next gathered. These look up single rows by key, so the whole table is never the way.
alter function number_opinion() set enable_seqscan = off;
--> statement-breakpoint
alter function fold_opinions() set enable_seqscan = off;
--> statement-breakpoint
alter function number_view() set enable_seqscan = off;
--> statement-breakpoint
alter function fold_views() set enable_seqscan = off;
--> statement-breakpoint
alter function number_position() set enable_seqscan = off;
--> statement-breakpoint
alter function fold_positions() set enable_seqscan = off;
--> statement-breakpoint
alter function number_vote() set enable_seqscan = off;
--> statement-breakpoint
alter function fold_votes() set enable_seqscan = off;
--> statement-breakpoint
alter function may_act(bigint, text, bigint) set enable_seqscan = off;
--> statement-breakpoint
alter function answer_poll(integer, bigint, integer) set enable_seqscan = off;
