-- Screens for the whole room: a code that opens one, once, and the token of the browser that shows it. Hashes only.
create table screen (
    session uuid        not null references session on delete cascade,
    code    bytea       unique,
    until   timestamptz not null,
    token   bytea       unique
);
create index screen_session on screen (session);
