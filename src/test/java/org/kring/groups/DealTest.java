package org.kring.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a circle is dealt over groups. */
class DealTest {

    private static List<String> seats(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "s" + i).toList();
    }

    @ParameterizedTest
    @CsvSource({"6,'3,3'", "7,'4,3'", "8,'4,4'", "9,'3,3,3'", "10,'4,3,3'", "11,'4,4,3'", "12,'3,3,3,3'"})
    void nobodyIsLeftOutAndNoGroupIsTooSmall(int many, String sizes) {
        var dealt = Deal.of(seats(many), Set.of(), 3);
        assertThat(String.join(",", dealt.stream().map(g -> "" + g.size()).toList()))
                .isEqualTo(sizes);
        assertThat(dealt.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(seats(many));
    }

    @Test
    void tooFewPeopleAreNotDealt() {
        assertThat(Deal.of(seats(5), Set.of(), 3)).isEmpty();
        assertThat(Deal.of(List.of(), Set.of(), 3)).isEmpty();
    }

    @Test
    void everyGroupHasADevice() {
        var paper = Set.of("s1", "s2", "s3", "s4");
        var dealt = Deal.of(seats(6), paper, 3);
        assertThat(dealt).hasSize(2).allMatch(group -> !paper.containsAll(group));
        assertThat(Deal.of(seats(6), Set.of("s1", "s2", "s3", "s4", "s5"), 3)).isEmpty();
    }
}
