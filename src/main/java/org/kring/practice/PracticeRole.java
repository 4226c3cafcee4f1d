package org.kring.practice;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the person who practises does at the table; the peers do the rest. */
enum PracticeRole {
    QUESTIONER(0, 1, 2, 3, 4),
    PRESENTER(1, 2, 3, 4, 5),
    FACILITATOR(0, 2, 3, 4, 5);

    /** The name that presents, facilitates and records, among those of a case. */
    static final int PRESENTS = 0;

    static final int FACILITATES = 1;

    /** So many ask at the tables above. */
    private static final int USUAL = 4;

    static final int RECORDS = 2;

    private final int[] peers;

    PracticeRole(int... peers) {
        this.peers = peers;
    }

    /** Which names of a case sit at the table of so many questioners, the person among them unless the person leads or presents. */
    int[] peers(int questioners) {
        var wanted = peers.length + questioners - USUAL;
        return IntStream.concat(
                        Arrays.stream(peers),
                        IntStream.range(0, PracticeCases.PEERS)
                                .filter(each -> Arrays.stream(peers).noneMatch(taken -> taken == each)))
                .filter(each -> this != PRESENTER || each != PRESENTS)
                .filter(each -> this != FACILITATOR || each != FACILITATES)
                .limit(wanted)
                .toArray();
    }
}
