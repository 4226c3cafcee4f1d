package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CircleTest {

    private static final List<String> NAMES = List.of(
            "Joke",
            "Samira",
            "Annemarie van der Kloosterman",
            "Noor",
            "Noor (2)",
            "Ton de Haan",
            "Rachid El Bakkali",
            "Annemarie de Vries",
            "Wolfeschlegelsteinhausenberger",
            "Bram",
            "Wies",
            "Fenna");

    // ---- seats

    @Test
    void ownSeatIsAtTheBottomAndTheOthersFollowClockwise() {
        var seats = Circle.of(people(4), 1).seats();
        assertThat(seats).extracting(Circle.Seat::place).containsExactly("196 0", "0 196", "-196 0", "0 -196");
    }

    @Test
    void theBoxFollowsTheLabels() {
        assertThat(Circle.of(people(7), 0).viewBox()).isEqualTo("-268 -271 536 570");
        var turn = people(7);
        turn.set(0, onTurn(turn.getFirst()));
        assertThat(Circle.of(turn, 0).viewBox()).isEqualTo("-268 -271 536 610");
        assertThat(Circle.of(turn, 4).viewBox()).isEqualTo("-268 -313 536 612");
    }

    @Test
    void upToSevenTheCircleKeepsItsSizeAndThenGrowsWithItsCentre() {
        assertThat(Circle.of(people(7), 0).centre()).isEqualTo("1.000");
        assertThat(Circle.of(people(8), 0).centre()).isEqualTo("1.169");
        assertThat(Circle.of(people(8), 0).seats().getFirst().place()).isEqualTo("0 216");
        assertThat(Circle.of(people(8), 0).crowded()).isFalse();
        assertThat(Circle.of(people(12), 0).seats().getFirst().place()).isEqualTo("0 296");
        assertThat(Circle.of(people(12), 0).crowded()).isTrue();
    }

    @Test
    void whoHasTheTurnSitsInTheLightAndThePointerKeepsItsSize() {
        var people = people(7);
        people.set(2, onTurn(people.get(2)));
        var circle = Circle.of(people, 2);
        assertThat(circle.light()).isEqualTo(new Circle.Light("0", "200", "90", "M129 -12L148 0L129 12Z"));
        assertThat(circle.seats().get(2).disc()).isEqualTo("38");
        assertThat(circle.seats().get(2).dotDisc()).isEqualTo("44");
        assertThat(Circle.of(people(7), 0).light()).isNull();
    }

    @Test
    void thePresenterHasAnArmchair() {
        var seats = Circle.of(people(7), 0).seats();
        assertThat(seats.get(0).chair()).isEqualTo("M30.5 27.4A41 41 0 0 1 -30.5 27.4");
        assertThat(seats.get(1).chair()).contains("A41 41 0 1 1");
    }

    @Test
    void whoListensWithTheBackToTheCircleTurnsTheChairAndMovesOut() {
        var turned = person(0, 3, "seat me turned", "luistert, rug naar de kring");
        var seat = Circle.of(List.of(turned, person(1, 3), person(2, 3)), 0)
                .seats()
                .getFirst();
        assertThat(seat.place()).isEqualTo("0 214");
        assertThat(seat.chair()).isEqualTo("M-30.5 -27.4A41 41 0 0 1 30.5 -27.4");
    }

    @Test
    void aFreeSeatIsAChairAlone() {
        var seats = Circle.of(List.of(person(0, 3), person(1, 3), person(2, 3, "seat free", null)), 0)
                .seats();
        assertThat(seats.get(2).disc()).isNull();
        assertThat(seats.get(2).chair()).isNotEmpty();
    }

    @Test
    void labelsOfUpperSeatsStandAboveAndThoseAtTheSidesMoveOutward() {
        var seats = Circle.of(people(7), 0).seats();
        assertThat(seats.get(0).nameY()).isEqualTo("63");
        assertThat(seats.get(1).x()).isEqualTo("-9.4");
        assertThat(seats.get(2).nameY()).isEqualTo("60");
        assertThat(seats.get(3).nameY()).isEqualTo("-74");
        assertThat(seats.get(3).x()).isEqualTo("0");
        assertThat(seats.get(3).lift()).isTrue();
        assertThat(seats.get(0).lift()).isFalse();
    }

    static Stream<int[]> everyCircle() {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(n -> IntStream.range(-1, n).mapToObj(turn -> new int[] {n, turn}));
    }

    @ParameterizedTest
    @MethodSource("everyCircle")
    void nobodySitsOrReadsOverAnother(int[] size) {
        var people = people(size[0]);
        if (size[1] >= 0) {
            people.set(size[1], onTurn(people.get(size[1])));
        }
        var circle = Circle.of(people, 0);
        for (var one : circle.seats()) {
            for (var other : circle.seats()) {
                if (one != other) {
                    var apart = Math.hypot(x(one) - x(other), y(one) - y(other));
                    assertThat(apart)
                            .as("chairs of %s and %s", one.name(), other.name())
                            .isGreaterThan(41 + 47);
                    assertThat(label(one).distance(x(other), y(other)))
                            .as("name %s and disc of %s, of %s", one.name(), other.name(), size[0])
                            .isGreaterThan(38);
                    assertThat(label(one).over(label(other)))
                            .as("names %s and %s, of %s", one.name(), other.name(), size[0])
                            .isFalse();
                }
            }
        }
    }

    @Test
    void placesAreWrittenTheSameInEveryCountry() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("nl", "NL"));
        try {
            var circle = Circle.of(people(11), 0);
            assertThat(circle.toString())
                    .doesNotContain(",5")
                    .doesNotContain("NaN")
                    .doesNotContain("-0 ");
            assertThat(circle.centre()).isEqualTo("1.678");
            assertThat(circle.seats())
                    .allSatisfy(seat -> assertThat(seat.place()).matches("-?\\d+(\\.\\d)? -?\\d+(\\.\\d)?"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theExampleShowsThePresenterAtTheTop() {
        var example = Circle.example(NAMES.subList(0, 7), List.of("a", "b", "b", "b", "b", "c", "d"), "aan de beurt");
        assertThat(example.seats().getFirst().place()).isEqualTo("0 -196");
        assertThat(example.seats().get(2).place()).isEqualTo("195 44.5");
        assertThat(example.viewBox()).isEqualTo("-268 -290 536 570");
    }

    // ---- names

    @ParameterizedTest
    @CsvSource({
        "Noor,NO",
        "noor,NO",
        "Noor (2),N2",
        "Ton de Haan (12),T12",
        "Ton de Haan,TH",
        "Anne-Marie,AM",
        "'''t Hart',TH",
        "X,X",
        "ßen,ßE",
        "Éva,ÉV",
        "e\u0301va,E\u0301V",
        "明子,明子",
        "👩‍🚀,👩‍🚀",
        "(2),2)",
        "…,…",
        "' ',?"
    })
    void initialsAreTwoLetters(String name, String initials) {
        assertThat(Circle.initials(name)).isEqualTo(initials);
    }

    @Test
    void aLongNameIsShortenedSoThatPeopleStillDiffer() {
        assertThat(CircleNames.shortened(
                        List.of(
                                "Annemarie van der Kloosterman (jij)",
                                "Annemarie de Vries",
                                "Rachid El Bakkali",
                                "Wolfeschlegelsteinhausenberger",
                                "Noor (2)",
                                "Ton de Haan"),
                        14))
                .containsExactly(
                        "Annemarie (jij)", "Annemarie V.", "Rachid", "Wolfeschlegel…", "Noor (2)", "Ton de Haan");
    }

    // ---- clock

    @Test
    void theRingEmptiesClockwiseInSeconds() {
        assertThat(CircleClock.of("running", 480, 900))
                .isEqualTo(new CircleClock("running", 900, "480 900", -420, "5.4 54.6", "2.7", "8"));
    }

    @Test
    void aStartedMinuteCountsAndTimeOverCountsUp() {
        assertThat(CircleClock.of("running", 421, 900).number()).isEqualTo("8");
        assertThat(CircleClock.of("last", 1, 900).number()).isEqualTo("1");
        assertThat(CircleClock.of("over", -1, 900).number()).isEqualTo("+1");
        assertThat(CircleClock.of("over", -95, 900).number()).isEqualTo("+2");
        assertThat(CircleClock.of("over", -95, 900).left()).isEqualTo("0 900");
    }

    @Test
    void aboveTwentyMinutesThereIsAGapPerFiveMinutes() {
        assertThat(CircleClock.of("running", 60, 1200).ticks()).isEqualTo("7.2 52.8");
        assertThat(CircleClock.of("running", 60, 1260).ticks()).isEqualTo("7.6 292.4");
    }

    // ---- people at the table

    private static List<Circle.Person> people(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> person(i, count)).toList());
    }

    private static Circle.Person person(int i, int count) {
        return person(i, count, i == 1 ? "seat presenter" : "seat", null);
    }

    private static Circle.Person person(int i, int count, String look, @Nullable String state) {
        var name = NAMES.get(i);
        return new Circle.Person(
                String.valueOf(i),
                Circle.initials(name),
                name,
                count < 9 ? "vragensteller" : null,
                i != 1,
                state,
                false,
                look,
                i == 1,
                false,
                null);
    }

    private static Circle.Person onTurn(Circle.Person p) {
        return new Circle.Person(
                p.id(),
                p.initials(),
                p.name(),
                p.role(),
                false,
                "aan de beurt",
                true,
                p.look() + " turn",
                p.presenter(),
                true,
                null);
    }

    /** The name under or above a seat, about as wide as its letters. */
    private record Label(double left, double right, double top, double foot) {

        double distance(double x, double y) {
            return Math.hypot(Math.max(0, Math.max(left - x, x - right)), Math.max(0, Math.max(top - y, y - foot)));
        }

        boolean over(Label other) {
            return left < other.right && other.left < right && top < other.foot && other.top < foot;
        }
    }

    private static Label label(Circle.Seat seat) {
        var half = 5.2 * seat.name().length();
        var middle = x(seat) + Double.parseDouble(seat.x());
        var line = y(seat) + Double.parseDouble(seat.nameY());
        return new Label(middle - half, middle + half, line - 14, line + 4);
    }

    private static double x(Circle.Seat seat) {
        return Double.parseDouble(seat.place().split(" ")[0]);
    }

    private static double y(Circle.Seat seat) {
        return Double.parseDouble(seat.place().split(" ")[1]);
    }
}
