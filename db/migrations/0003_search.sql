-- Full-text search with PostgreSQL's own dictionaries. Chinese has none, so Han characters are indexed in pairs;
-- Arabic is stemmed after its vowel signs and the forms of alef and ya are levelled.
create function han_pairs(words text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(
    case when length(run) = 1 then run
    else (select string_agg(substr(run, i, 2), ' ') from generate_series(1, length(run) - 1) i) end, ' '), '')
  from (select (regexp_matches(words, '[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', 'g'))[1] as run) runs
$$;
--> statement-breakpoint
create function level_arabic(words text) returns text language sql immutable strict parallel safe as $$
  select translate(regexp_replace(words, '[\u064b-\u065f\u0670\u0640]', '', 'g'), 'أإآٱىة', 'ااااية')
$$;
--> statement-breakpoint
create function search_words(lang text, words text) returns tsvector language sql immutable parallel safe as $$
  select case lang
    when 'en' then to_tsvector('english', words)
    when 'fr' then to_tsvector('french', words)
    when 'es' then to_tsvector('spanish', words)
    when 'ru' then to_tsvector('russian', words)
    when 'ar' then to_tsvector('arabic', level_arabic(words))
    else to_tsvector('simple', regexp_replace(words, '[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', ' ', 'g'))
  end || to_tsvector('simple', han_pairs(words))
$$;
--> statement-breakpoint
-- What somebody types, understood in every language at once: a comment answers in its own.
create function search_query(words text) returns tsquery language sql immutable parallel safe as $$
  select case
    when words ~ '[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]' then plainto_tsquery('simple', han_pairs(words))
      && websearch_to_tsquery('simple', regexp_replace(words, '[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', ' ', 'g'))
    else websearch_to_tsquery('english', words) || websearch_to_tsquery('french', words)
      || websearch_to_tsquery('spanish', words) || websearch_to_tsquery('russian', words)
      || websearch_to_tsquery('arabic', level_arabic(words)) || websearch_to_tsquery('simple', words)
  end
$$;
--> statement-breakpoint
alter table comments add column search tsvector generated always as (search_words(lang, source)) stored;
--> statement-breakpoint
create index comments_search on comments using gin (search) where withdrawn_at is null and hidden_at is null;
--> statement-breakpoint
alter table threads add column search tsvector generated always as (search_words(coalesce(lang, 'en'), coalesce(title, ''))) stored;
--> statement-breakpoint
create index threads_search on threads using gin (search);
