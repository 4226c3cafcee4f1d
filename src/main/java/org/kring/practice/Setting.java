package org.kring.practice;

import java.util.List;
import java.util.UUID;
import org.kring.practice.PracticeCase.Slip;

/**
 * What stays the same in a practice round, from beginning to end.
 *
 * @param person the seat of who practises
 * @param peers the simulated seats, in seating order
 */
record Setting(
        UUID session, PracticeCase lines, PracticeRole role, Pace pace, Slip slip, String person, List<String> peers) {}
