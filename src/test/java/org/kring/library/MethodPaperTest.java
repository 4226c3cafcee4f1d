package org.kring.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.paper.Paper;
import org.kring.paper.Pdf;

/** Methods on paper, as a screen reader and a printer meet them. */
class MethodPaperTest {

    private static final Paper PAPER = new Paper();
    private static final Methods METHODS =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());

    private static MethodPage of(Method method, String language) {
        var page = new Page(Words.of(language), "paper", "", "/methods");
        return MethodPage.of(page, method, Wish.of("", "", "", "", "").people(method), METHODS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyCardIsTaggedInItsLanguageWithItsStepsInOrder(String language) {
        for (var method : METHODS.forUse(Method.Use.ROUND)) {
            var pdf = Pdf.of(PAPER.pdf(
                    new Pages().render("library/paper/card.jte", Map.of("method", of(method, language)))));
            readable(pdf, language);
            assertThat(pdf.title()).isEqualTo(method.title().in(language));
            assertThat(pdf.tags()).contains("H1", "H2", "H3", "P", "L", "LI");
            assertThat(pdf.pages()).as(method.id()).isBetween(1, 6);
            assertThat(pdf.millimetres()).isEqualTo("148 x 210");
            inOrder(pdf, method, language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theGuideHoldsAllMethodsWithTheirPages(String language) {
        var all = METHODS.forUse(Method.Use.ROUND).stream()
                .map(method -> of(method, language))
                .toList();
        var pdf = Pdf.of(PAPER.pdf(new Pages().render("library/paper/guide.jte", Map.of("methods", all))));
        readable(pdf, language);
        assertThat(pdf.bookmarks())
                .isEqualTo(all.stream()
                        .map(each -> each.method().title().in(language))
                        .toList());
        all.forEach(each -> inOrder(pdf, each.method(), language));
    }

    @Test
    void aTextThatLooksLikeMarkupIsPrintedAsItIs() {
        var method = METHODS.current("incident-5").orElseThrow();
        var page = of(method, "nl");
        assertThat(page.named("{presenter} & <b>. {presenter} luistert"))
                .isEqualTo("De inbrenger & <b>. De inbrenger luistert");
    }

    private static void readable(Pdf pdf, String language) {
        assertThat(pdf.language()).isEqualTo(language);
        assertThat(pdf.titleShown()).isTrue();
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.promisesUa()).isTrue();
        assertThat(pdf.fontsOutside()).isEmpty();
    }

    private static void inOrder(Pdf pdf, Method method, String language) {
        var text = pdf.text().replaceAll("\\s+", " ");
        var from = text.indexOf(method.summary().in(language).replaceAll("\\s+", " "));
        assertThat(from).as(method.id()).isNotNegative();
        for (var step : method.steps()) {
            var at = text.indexOf(step.goal().in(language), from);
            assertThat(at).as(method.id() + " " + step.id()).isGreaterThan(from);
            from = at;
        }
    }

    @Test
    void theCardOfTheWelcomeHoldsTheAgreementsAndWhereToGoBackIsSaid() {
        var welcome = METHODS.forUse(Method.Use.WELCOME).getFirst();
        var page = new Page(Words.of("nl"), "paper", "", "/methods");
        var text = Pdf.of(PAPER.pdf(new Pages()
                        .render("library/paper/card.jte", Map.of("method", MethodPage.of(page, welcome, 6, METHODS)))))
                .text();
        assertThat(text).contains("We noemen geen namen", "[dag en uur]").doesNotContain("{");
        var back = METHODS.forUse(Method.Use.ROUND).stream()
                .filter(each -> each.allSteps().anyMatch(step -> step.back() != null))
                .findFirst()
                .orElseThrow();
        assertThat(Pdf.of(PAPER.pdf(new Pages().render("library/paper/card.jte", Map.of("method", of(back, "nl")))))
                        .text())
                .contains("Van hier mag je terug naar");
    }
}
