package lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lodestar.LodestarTest;
import lodestar.academics.BatchId;
import lodestar.academics.CourseId;
import lodestar.people.FacultyId;
import lodestar.people.PersonId;
import lodestar.people.StudentId;
import lodestar.shared.Id;
import lodestar.testing.Institution;
import lodestar.testing.Reader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LodestarTest
class HistoryTest {

    private static final String NOMINATIONS =
            "name,faculty_id,course_id,batch_id,student_id,mentor_focus_id,student_detail_ids,status,"
                    + "reason_for_mentorship,rejection_reason\n";
    private static final String MEETINGS =
            "id,meeting_name,meeting_link,date,student_id,meeting_students,description,status\n";
    private static final String FOLLOWUPS =
            "name,student_id,allocation_id,follow_purpose,meeting_date,feedback,followup_notes,status\n";

    @Autowired private JdbcClient database;
    @Autowired private Importing importing;
    @Autowired private HistoryExports exports;
    @Autowired private MockMvcTester pages;

    private Institution institution;
    private PersonId admin;
    private CourseId course;
    private BatchId batch;
    private FacultyId tutor;
    private StudentId mentor;
    private StudentId mentee;
    private String its;

    @BeforeEach
    void aBatchWithAGoodStudent() {
        institution = new Institution(database);
        admin = institution.anAdmin();
        course = institution.aCourse();
        batch = institution.aBatch(course);
        tutor = institution.aTeacherOf(course);
        mentor = institution.aStudentIn(batch);
        mentee = institution.aStudentIn(batch);
        institution.aGradebook(mentor, course, 91);
        its = Institution.unique("OLD");
    }

    private String nomination(String name, String status, StudentId candidate, String mentees) {
        return "%s,%s,%s,%s,%s,\"Academic Guidance,Career Planning\",%s,%s,Explains well,Not now\n"
                .formatted(
                        name,
                        institution.email(tutor),
                        institution.code(course),
                        institution.code(batch),
                        institution.number(candidate),
                        mentees,
                        status);
    }

    private HistoryReport take(String text, boolean dryRun) {
        return importing.run(
                HistoryId.next(),
                HistoryFile.read(text.getBytes(StandardCharsets.UTF_8)),
                dryRun,
                institution.actor(admin),
                _ -> {});
    }

    private String word(String sql, Id id) {
        return database.sql(sql).param(id.value()).query((row, n) -> row.getString(1)).single();
    }

    @Test
    void a_program_comes_along_from_nomination_to_follow_up() {
        String mentees = institution.number(mentee);
        String nominations = NOMINATIONS + nomination(its, "approve", mentor, mentees);
        String meetings =
                MEETINGS
                        + "%s,First talk,https://meet.example.org/x,2026-03-02 14:00:00,%s,%s,<p>The <b>plan</b></p>,done\n"
                                .formatted(its, institution.number(mentor), mentees);
        String followUps =
                FOLLOWUPS
                        + "%s,%s,%s,<p>Look back</p>,2026-03-02,<p>We <i>read</i> it</p>,\"Read on\nWrite\",completed\n"
                                .formatted(its, mentees, its);

        assertThat(take(nominations, false).faults()).isEmpty();
        assertThat(take(meetings, false).faults()).isEmpty();
        assertThat(take(followUps, false).faults()).isEmpty();

        assertThat(word("select status from nomination where candidate_id = ?", mentor))
                .isEqualTo("APPROVED");
        assertThat(word("select count(*) from mentorship where mentee_id = ?", mentee))
                .isEqualTo("1");
        assertThat(
                        word(
                                "select status || ' ' || description from meeting where host_id = ?",
                                mentor))
                .isEqualTo("DONE The **plan**");
        assertThat(word("select attendance from meeting_attendee where student_id = ?", mentee))
                .isEqualTo("ATTENDED");
        assertThat(
                        word(
                                "select status || ' ' || summary from followup where student_id = ?",
                                mentee))
                .isEqualTo("COMPLETED We *read* it");
        assertThat(
                        word(
                                "select count(*) from action_item i join followup u on u.id = i.followup_id where u.student_id = ?",
                                mentee))
                .isEqualTo("2");

        assertThat(take(nominations, false)).satisfies(HistoryTest::bringsNothing);
        assertThat(take(meetings, false)).satisfies(HistoryTest::bringsNothing);
        assertThat(take(followUps, false)).satisfies(HistoryTest::bringsNothing);
    }

    private static void bringsNothing(HistoryReport report) {
        assertThat(report.fresh()).isZero();
        assertThat(report.same()).isEqualTo(1);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void a_faulty_row_says_why_and_stops_no_other() {
        StudentId ungraded = institution.aStudentIn(batch);
        var report =
                take(
                        NOMINATIONS
                                + nomination(its + "a", "pending", mentor, "")
                                + nomination(its + "b", "pending", mentor, "")
                                + nomination(its + "c", "pending", ungraded, "")
                                + nomination(its + "d", "hopeful", ungraded, "")
                                + "%s,nobody@nowhere.example,X,Y,Z,Q,,,,\n".formatted(its + "e"),
                        false);

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(HistoryFault::row, fault -> fault.problem().code())
                .contains(
                        tuple(3, "duplicate-mentor"),
                        tuple(4, "no-gradebook"),
                        tuple(5, "history-status"),
                        tuple(6, "history-unknown"));
        assertThat(report.faultyRows()).containsExactlyInAnyOrder(3, 4, 5, 6);
    }

    @Test
    void a_name_that_two_have_is_no_answer() {
        String name = Institution.unique("Twin");
        institution.aStudentIn(batch, name, "Same");
        institution.aStudentIn(batch, name, "Same");

        var report =
                take(
                        NOMINATIONS
                                + nomination(its, "draft", mentor, "")
                                        .replace(institution.number(mentor) + ",", name + " Same,"),
                        false);

        assertThat(report.faults())
                .extracting(fault -> fault.problem().code())
                .containsExactly("history-ambiguous");
    }

    @Test
    void a_dry_run_finds_all_that_the_real_one_would_and_keeps_nothing() {
        var report =
                take(
                        NOMINATIONS
                                + nomination(its + "a", "approve", mentor, "")
                                + nomination(its + "b", "approve", mentor, ""),
                        true);

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.faults()).hasSize(1);
        assertThat(report.applied()).isFalse();
        assertThat(word("select count(*) from nomination where candidate_id = ?", mentor))
                .isEqualTo("0");
    }

    @Test
    void what_goes_out_has_the_words_of_the_source() {
        take(NOMINATIONS + nomination(its, "approve", mentor, institution.number(mentee)), false);
        var id =
                database.sql("select id from nomination where candidate_id = ?")
                        .param(mentor.value())
                        .query(UUID.class)
                        .single();

        var cells =
                exports.lines(HistoryKind.NOMINATIONS, List.of(id), institution.actor(admin))
                        .getFirst();

        assertThat(HistoryKind.NOMINATIONS.sourceHeads())
                .contains("mentor_focus_id", "achivement_ids", "student_detail_ids", "status");
        assertThat(cells.get(0)).asString().startsWith("APP");
        assertThat(List.copyOf(cells.subList(4, 7)))
                .isEqualTo(
                        List.of(
                                institution.number(mentor),
                                "Academic Guidance,Career Planning",
                                institution.number(mentee)));
        assertThat(cells.get(11)).isEqualTo("approve");
    }

    @Test
    void the_file_has_the_rows_of_the_list_as_it_was_narrowed() {
        take(NOMINATIONS + nomination(its + "a", "pending", mentor, ""), false);
        institution.aGradebook(mentee, course, 80);
        take(NOMINATIONS + nomination(its + "b", "draft", mentee, ""), false);
        var reader = new Reader(pages, institution.session(admin));
        String narrowed = "?status=PENDING&batch=" + batch.value();
        String offered =
                reader.open("/nominations" + narrowed)
                        .html()
                        .select("a[href^=/exchange/files/nominations.csv]")
                        .attr("href");

        assertThat(rows(offered)).hasSize(1).allMatch(row -> row.contains(",pending,"));
        assertThat(rows("/exchange/files/nominations.csv?batch=" + batch.value()))
                .hasSize(2)
                .isSorted();
        assertThat(rows("/exchange/files/nominations.csv?sort=-number&batch=" + batch.value()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows("/exchange/files/meetings.csv?mentor=" + mentor.value())).isEmpty();
        assertThat(rows("/exchange/files/followups.csv?student=" + mentee.value())).isEmpty();
    }

    @Test
    void what_went_out_comes_in_again_as_it_was() {
        String mentees = institution.number(mentee);
        take(NOMINATIONS + nomination(its, "approve", mentor, mentees), false);
        take(
                MEETINGS
                        + "%s,First talk,https://meet.example.org/x,2026-03-02 14:00:00,%s,%s,The **plan**,done\n"
                                .formatted(its, institution.number(mentor), mentees),
                false);
        take(
                FOLLOWUPS
                        + "%s,%s,%s,Look back,2026-03-02,We *read* it,\"Read on\nWrite\",completed\n"
                                .formatted(its, mentees, its),
                false);
        var files =
                List.of(
                        "/exchange/files/followups.csv?student=" + mentee.value(),
                        "/exchange/files/meetings.csv?mentor=" + mentor.value(),
                        "/exchange/files/nominations.csv?batch=" + batch.value());
        var before = files.stream().map(this::file).toList();
        vanish("followup", "student_id", mentee);
        vanish("meeting", "host_id", mentor);
        database.sql(
                        "update mentorship set ended_at = now(), end_reason = 'END' where mentee_id = ?")
                .param(mentee.value())
                .update();
        database.sql(
                        """
                        update allocation set status = 'CLOSED', closure_reason = 'END', closed_at = now(), closed_by = ?
                         where mentor_id = ?
                        """)
                .params(admin.value(), mentor.value())
                .update();
        vanish("allocation", "mentor_id", mentor);
        vanish("nomination", "candidate_id", mentor);
        assertThat(rows(files.getLast())).isEmpty();

        for (String file : before.reversed()) {
            assertThat(take(file, false))
                    .returns(1, HistoryReport::fresh)
                    .returns(List.of(), HistoryReport::faults);
        }

        assertThat(files.stream().map(this::file).map(HistoryTest::withoutNumbers).toList())
                .isEqualTo(before.stream().map(HistoryTest::withoutNumbers).toList());
    }

    private void vanish(String table, String column, Id whose) {
        database.sql(
                        "update "
                                + table
                                + " set voided_at = now(), voided_by = ?, void_reason = 'Moved' where "
                                + column
                                + " = ?")
                .params(admin.value(), whose.value())
                .update();
    }

    private String file(String address) {
        try {
            return pages.get()
                    .uri(URI.create(address))
                    .cookie(institution.session(admin))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> rows(String address) {
        return file(address).lines().skip(1).toList();
    }

    private static String withoutNumbers(String file) {
        return file.replaceAll("(APP|MTG|FUP|ALC)\\d+", "$1");
    }

    @Test
    void an_admin_sees_what_would_come_brings_it_in_and_mends_the_rest() {
        var session = institution.session(admin);
        var reader = new Reader(pages, session);
        String text =
                NOMINATIONS
                        + nomination(its + "a", "pending", mentor, "")
                        + nomination(its + "b", "pending", mentee, "");
        var answer =
                pages.post()
                        .uri(URI.create("/exchange"))
                        .multipart()
                        .file(new MockMultipartFile("file", "old.csv", "text/csv", text.getBytes()))
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));

        var preview = settled(reader, address);
        assertThat(preview.text("main")).contains("nothing has changed yet", "Row 3");
        assertThat(word("select count(*) from nomination where candidate_id = ?", mentor))
                .isEqualTo("0");

        assertThat(reader.press(preview, "form.form").location()).isEqualTo(address);
        assertThat(settled(reader, address).text("main")).contains("The records are here");
        assertThat(word("select status from nomination where candidate_id = ?", mentor))
                .isEqualTo("PENDING");
        assertThat(reader.open(address + "/faulty-rows").result())
                .bodyText()
                .contains(its + "b")
                .doesNotContain(its + "a");
        assertThat(reader.post(address + "/application", Map.of()).status()).isEqualTo(409);
    }

    private static Reader.Page settled(Reader reader, String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !reader.open(address).has("progress"));
        return reader.open(address);
    }

    @Test
    void only_admins_exchange() {
        var reader = new Reader(pages, institution.session(institution.aCoordinator()));

        assertThat(reader.open("/exchange").status()).isEqualTo(403);
        assertThat(reader.open("/exchange/files/followups.csv").status()).isEqualTo(403);
    }
}
