-- A method that was brought along for one session; it goes with it.
create table own_method (
    session uuid primary key references session on delete cascade,
    yaml    text not null
);
