-- Who works in which small group: a session of its own, opened by the session of the whole circle.
create table circle_group (
    parent     uuid        not null references session on delete cascade,
    child      uuid        not null references session on delete cascade,
    number     int         not null,
    seat       text        not null,
    child_seat text,
    until      timestamptz not null,
    gathered   boolean     not null default false,
    primary key (child, seat)
);
create index circle_group_parent on circle_group (parent);
