package org.kring.address;

import java.net.URI;
import org.kring.console.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the address from the settings of the environment. */
@Configuration(proxyBeanMethods = false)
class AddressSettings {

    @Bean
    PublicAddress publicAddress(
            @Value("${kring.url:}") String url, @Value("${kring.bind}") String bind, @Value("${kring.port}") int port) {
        if (url.isBlank()) {
            return PublicAddress.derived(bind, port);
        }
        try {
            return new PublicAddress(URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("address.wrong");
        }
    }

    @Bean
    Callers callers(@Value("${kring.proxy:}") String proxies) {
        return new Callers(proxies);
    }
}
