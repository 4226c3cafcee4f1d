package org.kring.coach;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One coach for the whole house. */
@Configuration(proxyBeanMethods = false)
class CoachSettings {

    @Bean
    Coach coach() {
        return Coach.bundled();
    }
}
