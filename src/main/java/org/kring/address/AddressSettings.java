package org.kring.address;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the address from the settings of the environment. */
@Configuration(proxyBeanMethods = false)
class AddressSettings {

    @Bean
    PublicAddress publicAddress(
            @Value("${kring.url:}") String url, @Value("${kring.bind}") String bind, @Value("${kring.port}") int port) {
        return url.isBlank() ? PublicAddress.derived(bind, port) : new PublicAddress(URI.create(url.strip()));
    }

    @Bean
    Callers callers(@Value("${kring.proxy:}") String proxies) {
        return new Callers(proxies);
    }
}
