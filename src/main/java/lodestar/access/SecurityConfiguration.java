package lodestar.access;

import jakarta.servlet.DispatcherType;
import lodestar.shared.Languages;
import lodestar.shared.web.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Guards every address: nothing is open but what is named here, and every answer carries the same
/// strict headers.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/assets/**",
        "/favicon.ico",
        "/sign-in",
        "/links/*",
        "/first-admin/*",
        "/languages/*",
        "/meeting-links/*/*",
        "/calendar/*",
        "/forgotten",
        "/stop/**"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, Sessions sessions, Cookies cookies, Languages languages)
            throws Exception {
        return http.securityContext(context ->
                        context.securityContextRepository(
                                new SessionContexts(sessions, cookies, languages)))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf ->
                        // the link in a mail says itself who may; mailboxes send it without a
                        // cookie
                        csrf.csrfTokenRepository(csrfTokens(cookies))
                                .ignoringRequestMatchers("/stop/**"))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.TRACE)
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new ToSignIn())
                                .accessDeniedHandler(new StaleForm()))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(SafeHeaders.POLICY))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .crossOriginOpenerPolicy(policy ->
                                        policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                                .cacheControl(Customizer.withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /// Watching each of the filters would cost a third of a page.
    @Bean
    static SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static CookieCsrfTokenRepository csrfTokens(Cookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("form"));
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).sameSite("Lax").secure(cookies.areSecure()).path("/"));
        return tokens;
    }
}
