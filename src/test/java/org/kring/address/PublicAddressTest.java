package org.kring.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @Test
    void everythingFollowsTheAddress() {
        var secure = new PublicAddress(URI.create("https://kring.example.org/"));
        assertThat(secure.of("/ABCD2345")).isEqualTo("https://kring.example.org/ABCD2345");
        assertThat(secure.spoken()).isEqualTo("kring.example.org");
        assertThat(secure.cookie("seat")).isEqualTo("__Host-seat");
        assertThat(secure.loopback()).isFalse();
        var here = PublicAddress.derived("127.0.0.1", 8080);
        assertThat(here.of("/")).isEqualTo("http://localhost:8080/");
        assertThat(here.cookie("seat")).isEqualTo("seat");
        assertThat(here.loopback()).isTrue();
        assertThat(new PublicAddress(URI.create("http://192.168.1.7:8080")).loopback())
                .isFalse();
        assertThat(new PublicAddress(URI.create("http://[::1]:8080")).loopback())
                .isTrue();
    }

    @Test
    void aSchemeMayBeTypedInCapitalsAndAPortHasAnEnd() {
        var address = new PublicAddress(URI.create("HTTPS://kring.example.org"));
        assertThat(address.secure()).isTrue();
        assertThat(address.of("/r/1")).isEqualTo("https://kring.example.org/r/1");
        assertThatThrownBy(() -> new PublicAddress(URI.create("http://kring.example.org:99999")))
                .hasMessageContaining("KRING_URL is http://kring.example.org:99999");
    }

    @Test
    void forwardedHeadersAreBelievedOnlyFromTheNamedProxies() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.2");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9");
        assertThat(new Callers("").of(request)).isEqualTo("10.0.0.2");
        assertThat(new Callers("10.0.0.0/24").of(request)).isEqualTo("203.0.113.9");
        request.setRemoteAddr("203.0.113.5");
        assertThat(new Callers("10.0.0.0/24").of(request)).isEqualTo("203.0.113.5");
    }

    @Test
    void aHouseholdOfIpv6IsOneCaller() {
        var callers = new Callers("");
        var one = new MockHttpServletRequest();
        one.setRemoteAddr("2001:db8:1:2:3:4:5:6");
        var two = new MockHttpServletRequest();
        two.setRemoteAddr("2001:db8:1:2:ffff::1");
        assertThat(callers.of(one)).isEqualTo(callers.of(two));
    }
}
