package lodestar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A fault of ours: the person sees an id, the log has the same id and the place, and neither has
/// what the exception says.
@LodestarTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenPageTest {

    @Autowired private MockMvcTester pages;

    @Test
    void page_and_log_share_the_id_and_quote_nobody(CapturedOutput output) {
        var answer =
                pages.get()
                        .uri("/error")
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        })
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new IllegalStateException("Ada Lovelace was absent"))
                        .exchange();
        String id = answer.getResponse().getHeader("X-Request-Id");
        assertThat(answer).hasStatus(500).bodyText().contains(id).doesNotContain("Lovelace");
        assertThat(output.toString())
                .contains(id, "IllegalStateException")
                .doesNotContain("Lovelace");
    }
}
