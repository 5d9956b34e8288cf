-- Counts of attempts last a minute or ten: not worth waiting for the disk at every post. A crash empties them.
alter table rate_windows set unlogged;
