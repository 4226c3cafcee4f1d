package org.kring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kring");

    @Test
    void arrowsBetweenRoomsPointOneWay() {
        var modules = ApplicationModules.of(Kring.class);
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "address",
                        "cards",
                        "coach",
                        "console",
                        "content",
                        "database",
                        "eventlog",
                        "groups",
                        "library",
                        "method",
                        "page",
                        "paper",
                        "practice",
                        "report",
                        "session",
                        "web");
    }

    @Test
    void theRulesAndTheMethodsArePure() {
        noClasses()
                .that()
                .resideInAnyPackage("org.kring.session.core", "org.kring.method", "org.kring.method.yaml")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "tools.jackson..", "java.net..")
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage("org.kring.session.core")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(house);
    }

    @Test
    void nobodyDependsOnTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kring.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kring.web..")
                .check(house);
    }

    @Test
    void onlyOneClassTouchesTheWordsOfPeople() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Texts")
                .and()
                .doNotHaveSimpleName("Sessions")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.kring.session.Texts")
                .check(house);
    }
}
