-- Sessions in which one person practises with simulated peers: what a restarted house finds here, it erases.
create table practice (
    session uuid primary key references session on delete cascade
);
