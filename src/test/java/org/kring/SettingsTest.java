package org.kring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kring.console.CannotStart;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KRING_PORT | 80a | KRING_PORT is 80a",
                "KRING_PORT | 0 | KRING_PORT is 0",
                "KRING_PORT | 65536 | KRING_PORT is 65536",
                "KRING_BIND | 203.0.113.7 | KRING_BIND is 203.0.113.7",
                "KRING_KEEP_HOURS | -1 | KRING_KEEP_HOURS is -1",
                "KRING_PROXY | my proxy | KRING_PROXY holds something that is no address",
                "KRING_DATABASE_URL | postgres://host/kring | KRING_DATABASE_URL is not written as it should be",
                "KRING_URL | kring | KRING_URL is not an address that people can open",
                "KRING_URL | ftp://kring.example.org | KRING_URL is not an address that people can open",
                "KRING_URL | https://example.org/kring | KRING_URL is not an address that people can open",
                "KRING_URL | https://me@kring.example.org | KRING_URL is not an address that people can open",
            })
    void aWrongOneIsNamedInOneSentence(String name, String value, String sentence) {
        var refused = catchThrowableOfType(CannotStart.class, () -> Settings.check(Map.of(name, value)));
        assertThat(refused).as("%s=%s", name, value).isNotNull();
        assertThat(CannotStart.sentence(refused)).startsWith(sentence).endsWith(".");
    }

    @Test
    void whatPeopleWriteIsUnderstood() {
        assertThatCode(() -> Settings.check(Map.of(
                        "KRING_PORT", "8080",
                        "KRING_BIND", "127.0.0.1",
                        "KRING_KEEP_HOURS", "24",
                        "KRING_PROXY", "10.0.0.2, 192.168.0.0/24, ::1",
                        "KRING_DATABASE_URL", "jdbc:postgresql://db.example.org:5432/kring",
                        "KRING_URL", " https://kring.example.org/ ")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Settings.check(Map.of())).doesNotThrowAnyException();
    }
}
