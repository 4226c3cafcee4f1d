package org.kring.practice;

/** What the person who practises does at the table; the peers do the rest. */
enum PracticeRole {
    QUESTIONER(0, 1, 2, 3, 4),
    PRESENTER(1, 2, 3, 4, 5),
    FACILITATOR(0, 2, 3, 4, 5);

    /** The name that presents, facilitates and records, among those of a case. */
    static final int PRESENTS = 0;

    static final int FACILITATES = 1;
    static final int RECORDS = 2;

    private final int[] peers;

    PracticeRole(int... peers) {
        this.peers = peers;
    }

    /** Which names of a case sit at the table. */
    int[] peers() {
        return peers.clone();
    }
}
