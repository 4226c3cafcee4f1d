-- A session and everything that belongs to it. Deleting the session row is the purge: all else goes with it.
create table session (
    id         uuid primary key,
    code       text        not null unique,
    opened_at  timestamptz not null,
    erase_on   timestamptz not null,
    clock_runs boolean     not null default false,
    touched    bigint      not null default 0
);
create index session_erase_on on session (erase_on);

-- Facts, in order; never edited. An event holds no text that a person wrote, only ids of texts.
create table event (
    session uuid        not null references session on delete cascade,
    number  bigint      not null,
    type    text        not null,
    version int         not null,
    at      timestamptz not null,
    data    jsonb       not null,
    primary key (session, number)
);

-- Which commands were done, so that a retried one is done once.
create table command (
    session uuid        not null references session on delete cascade,
    id      text        not null,
    seat    text        not null,
    content bytea       not null,
    at      timestamptz not null,
    primary key (session, id)
);

-- All words that people write: shared texts, and the places of notebooks.
create table text (
    session  uuid        not null references session on delete cascade,
    id       text        not null,
    seat     text        not null,
    kind     text        not null,
    audience text        not null,
    place    text,
    revision bigint      not null default 0,
    written  timestamptz not null,
    erase_on timestamptz not null,
    words    bytea       not null,
    primary key (session, id)
);

-- Which browser or program sits at which seat. Only the hash of the token is kept.
create table access (
    token   bytea primary key,
    session uuid        not null references session on delete cascade,
    seat    text        not null,
    since   timestamptz not null
);
create index access_seat on access (session, seat);

-- Six digits that let a second device take a seat, for two minutes.
create table pairing (
    session uuid        not null references session on delete cascade,
    seat    text        not null,
    digits  bytea       not null,
    until   timestamptz not null,
    wrong   int         not null default 0,
    primary key (session, seat)
);

-- Methods exactly as sessions were opened with.
create table method (
    hash text primary key,
    id   text        not null,
    yaml text        not null,
    kept timestamptz not null
);

-- When the house last lived; after an outage the lost time is given back.
create table alive (
    house boolean primary key default true check (house),
    at    timestamptz not null
);
