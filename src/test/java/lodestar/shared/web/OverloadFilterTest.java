package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/// However deep the database's refusal lies, it is a busy server and no broken page.
class OverloadFilterTest {

    private static RuntimeException noConnection() {
        return new CannotGetJdbcConnectionException("pool", new SQLTransientConnectionException());
    }

    static Stream<Exception> busy() {
        return Stream.of(
                noConnection(),
                new CannotCreateTransactionException("pool", noConnection()),
                new QueryTimeoutException("8 s"),
                // while a page is written
                new ServletException("Request processing failed", noConnection()),
                new ServletException(
                        "Request processing failed",
                        new IllegalStateException("meeting/list.jte:12", noConnection())));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void it_is_503_and_says_when_to_come_back(Exception fault) throws Exception {
        var answer = new MockHttpServletResponse();

        pass(fault, answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_fault_of_ours_stays_one() {
        var fault = new ServletException("Request processing failed", new IllegalStateException());
        assertThatThrownBy(() -> pass(fault, new MockHttpServletResponse())).isSameAs(fault);
    }

    @Test
    void what_has_begun_to_be_answered_is_not_answered_anew() {
        var answer = new MockHttpServletResponse();
        answer.setCommitted(true);
        var fault = noConnection();
        assertThatThrownBy(() -> pass(fault, answer)).isSameAs(fault);
    }

    private static void pass(Exception fault, MockHttpServletResponse answer) throws Exception {
        new Overload()
                .doFilter(
                        new MockHttpServletRequest(),
                        answer,
                        (request, response) -> {
                            switch (fault) {
                                case ServletException wrapped -> throw wrapped;
                                case RuntimeException raw -> throw raw;
                                default -> throw new AssertionError(fault);
                            }
                        });
    }
}
