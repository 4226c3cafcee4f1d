package org.kring.session;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house; tests put another in its place. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
