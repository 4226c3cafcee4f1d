package org.kring.web;

import org.kring.address.PublicAddress;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Nobody logs in here: a seat is known by its own token, which the session slice checks. This chain guards forms against
 * being sent by other sites, and says in headers what a browser may do with our pages.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, PublicAddress address) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(address.cookie("kring-csrf"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie ->
                cookie.secure(address.secure()).httpOnly(true).sameSite("Lax").path("/"));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // Made only for who draws a form: files that anyone may keep come without a cookie.
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers("/api/**"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Before all else, so that what the firewall of the chain turns away carries them too. */
    @Bean
    FilterRegistrationBean<Headers> headersFirst(PublicAddress address) {
        var headers = new FilterRegistrationBean<>(new Headers(address.secure()));
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return headers;
    }

    /** There are no users; without this bean one with a made-up password would be there. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Nobody logs in here");
        };
    }
}
