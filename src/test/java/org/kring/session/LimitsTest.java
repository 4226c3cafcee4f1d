package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void onlyWrongCodesCountAndEightPeopleBehindOneAddressAreNotLockedOut() {
        var limits = new Limits();
        for (var person = 0; person < 8; person++) {
            assertThat(limits.guessing("library")).isFalse();
        }
        limits.wrongCode("library");
        assertThat(limits.guessing("library")).isFalse();
        for (var i = 0; i < Limits.WRONG_A_MINUTE; i++) {
            limits.wrongCode("library");
        }
        assertThat(limits.guessing("library")).isTrue();
        assertThat(limits.guessing("elsewhere")).isFalse();
    }

    @Test
    void aGroupBehindOneAddressMayKnockAgainAndAgainAndAProgramMayNot() {
        var limits = new Limits();
        var room = UUID.randomUUID();
        for (var i = 0; i < Limits.KNOCKS_IN_TEN_MINUTES; i++) {
            assertThat(limits.mayKnock("library", room)).isTrue();
        }
        assertThat(limits.mayKnock("library", room)).isFalse();
        assertThat(limits.mayKnock("library", UUID.randomUUID())).isTrue();
        assertThat(limits.mayKnock("elsewhere", room)).isTrue();
        assertThat(limits.guessing("library")).isFalse();
        assertThat(Limits.KNOCKS_IN_TEN_MINUTES).isGreaterThan(4 * 12);
    }

    @Test
    void theArithmeticOfGuessing() {
        var codes = Math.pow(RoomCode.LETTERS.length(), RoomCode.LENGTH);
        assertThat(codes).isEqualTo(Math.pow(2, 40));
        var openRooms = 10_000;
        var guessesAYear = Limits.WRONG_AN_HOUR * 24 * 365.0;
        var yearsForOneAddress = codes / openRooms / guessesAYear;
        assertThat(yearsForOneAddress)
                .as("years until one of 10,000 open rooms is found from one address")
                .isGreaterThan(200);
        var digitsGuessed = Accesses.PAIRING_TRIES / 1_000_000.0;
        assertThat(digitsGuessed)
                .as("chance to guess the six digits of a second device")
                .isLessThanOrEqualTo(0.000_005);
    }

    @Test
    void codesHaveNoLookAlikesAndAreReadAsPeopleTypeThem() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var code = RoomCode.fresh();
            assertThat(code).hasSize(8).doesNotContain("O", "I", "0", "1");
            seen.add(code);
        }
        assertThat(seen).hasSize(1000);
        assertThat(RoomCode.parse("7pqm 4xkd")).contains("7PQM4XKD");
        assertThat(RoomCode.parse("7PQM-4XKD")).contains("7PQM4XKD");
        assertThat(RoomCode.parse("7PQM4XK0")).isEmpty();
        assertThat(RoomCode.parse("")).isEmpty();
    }
}
