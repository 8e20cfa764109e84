package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionsTest {

    private static final Institutions TWO =
            new Institutions("north:mentors.north.example, south:south.example|www.south.example");

    @Test
    void who_is_alone_is_the_main_one_for_every_host() {
        var alone = new Institutions("");

        assertThat(alone.areSeveral()).isFalse();
        assertThat(alone.of("anything.example")).isEqualTo(Institution.MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "mentors.north.example, north",
        "MENTORS.north.EXAMPLE, north",
        "www.south.example, south",
        "north.example, ''",
        "localhost, ''"
    })
    void a_host_leads_to_its_institution_and_any_other_to_the_main_one(String host, String name) {
        assertThat(TWO.of(host).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "north; is not of the form name:host",
                "North:n.example; is not a name of small letters",
                "public:n.example; is not a name of small letters",
                "pg_north:n.example; is not a name of small letters",
                "a b:n.example; is not a name of small letters",
                "north:; has no host",
                "north:n.example,north:m.example; is named twice",
                "north:n.example,south:n.example; is named twice"
            })
    void a_setting_that_cannot_be_meant_is_refused(String setting, String fault) {
        assertThat(Institutions.faultOf(setting))
                .hasValueSatisfying(said -> assertThat(said).contains(fault));
    }

    @Test
    void work_is_done_for_each_and_a_failure_of_one_is_told_after_the_others() {
        List<String> done = new ArrayList<>();

        Throwable thrown =
                org.assertj.core.api.Assertions.catchThrowable(() ->
                        TWO.each(() -> {
                            done.add(Institution.current().name());
                            if (Institution.current().name().equals("north")) {
                                throw new IllegalStateException("broken");
                            }
                        }));

        assertThat(done).containsExactly("", "north", "south");
        assertThat(thrown).hasMessage("broken");
        assertThat(Institution.current()).isEqualTo(Institution.MAIN);
    }

    @Test
    void another_thread_works_for_whom_it_was_asked() throws InterruptedException {
        AtomicReference<String> seen = new AtomicReference<>();
        Thread thread;
        try (var _ = TWO.named("south").orElseThrow().enter()) {
            thread = new Thread(Institution.carried(() -> seen.set(Institution.current().name())));
        }
        thread.start();
        thread.join();

        assertThat(seen).hasValue("south");
    }

    @Test
    void what_is_kept_for_one_answers_no_other() {
        var kept = new PerInstitution<>(() -> new AtomicReference<>("nothing"));
        kept.get().set("main");

        try (var _ = TWO.named("north").orElseThrow().enter()) {
            assertThat(kept.get()).hasValue("nothing");
        }
        assertThat(kept.get()).hasValue("main");
    }
}
