import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Every page and act that is measured, with the aim that was set for it.
final class Pages {

    private static final double LIST = 1.2;
    private static final double SEARCH = 2;
    private static final double RECORD = 0.8;
    private static final double CHANGE = 1.2;
    private static final double CREATE = 2.5;
    private static final double HOME = 1;
    private static final int OF_A_LIST = 4;
    private static final int OF_ANY = 8;

    private final Institution institution;
    private final List<Page> all = new ArrayList<>();

    private Pages(Institution institution) {
        this.institution = institution;
    }

    static List<Page> all(Institution institution) throws SQLException {
        var pages = new Pages(institution);
        pages.lists();
        pages.searches();
        pages.records();
        pages.homes();
        pages.acts();
        return pages.all;
    }

    private String coordinator(int client) {
        return institution.session(Institution.COORDINATOR, client % 64);
    }

    private String admin(int client) {
        return institution.session(Institution.ADMIN, client % 32);
    }

    private void lists() throws SQLException {
        int batches = institution.batches;
        list("nominations", "/nominations");
        deep(
                "nominations",
                "select (status = 'PENDING')::int, number from nomination order by 1 desc, 2 desc",
                batches * 200);
        list("allocations", "/allocations");
        deep("allocations", "select number from allocation order by number desc", batches * 90);
        list("mentors", "/mentors");
        deep(
                "mentors",
                "select p.sort_name, p.id from person p join mentor m on m.id = p.id and m.ended_at is null order by 1, 2",
                batches * 80);
        list("meetings", "/meetings");
        deep(
                "meetings",
                """
                select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), id
                  from meeting order by starts_at desc, id desc
                """,
                batches * 2000);
        list("follow-ups", "/followups");
        deep("follow-ups", "select number from followup order by number desc", batches * 2050);
        list("students", "/students");
        deep(
                "students",
                "select p.sort_name, p.id from person p join student s on s.id = p.id order by 1, 2",
                batches * 500);
        list("journal", "/journal", this::admin);
    }

    /// The same list near its end.
    private void deep(String name, String order, int rows) throws SQLException {
        String query = order + " offset " + (rows - 200) + " limit 1";
        list(name + ", deep", "/" + name.replace("-", "") + "?" + institution.behind(query));
    }

    private void list(String name, String path) {
        list(name, path, this::coordinator);
    }

    private void list(String name, String path, Page.Seat seat) {
        all.add(Page.read("list: " + name, LIST, OF_A_LIST, seat, (one, turn) -> one.client.get(path)));
    }

    /// A quarter each: both names, a family name, the beginning of an address, a number.
    private void searches() throws SQLException {
        List<String> words =
                institution.texts(
                        """
                        select case n % 4 when 0 then p.given_name || ' ' || p.family_name when 1 then p.family_name
                                          when 2 then split_part(p.email, '@', 1) else s.number end
                          from unnest('{${ids}}'::uuid[]) with ordinality as one(id, n)
                          join person p on p.id = one.id
                          join student s on s.id = p.id
                        """
                                .replace(
                                        "${ids}",
                                        IntStream.range(0, 200)
                                                .mapToObj(n -> Institution.id(1, n * 17 + n % 9))
                                                .collect(Collectors.joining(","))));
        search("students by name", "/students?q=", words);
        search("anything", "/search?q=", words);
        search("options of a field", "/students/options?q=", words);
        search("students by three letters", "/students?q=", List.of("ann", "ari", "mar", "son", "ali"));
    }

    private void search(String name, String path, List<String> words) {
        List<String> paths =
                words.stream().map(each -> path + URLEncoder.encode(each, StandardCharsets.UTF_8)).toList();
        all.add(
                Page.read(
                        "search: " + name,
                        SEARCH,
                        OF_ANY,
                        this::coordinator,
                        (one, turn) -> one.client.get(paths.get(turn % paths.size()))));
    }

    private void records() {
        int batches = institution.batches;
        record("nomination to decide", turn -> "/nominations/" + pending(batches * 60 - 1 - turn % (batches * 30)));
        record("nomination decided", turn -> "/nominations/" + Institution.id(13, turn % batches * 200 + turn % 79));
        record("allocation", turn -> "/allocations/" + Institution.id(14, turn % batches * 200 + turn % 79));
        record("mentor", turn -> "/mentors/" + Institution.id(1, turn % batches * 500 + turn % 79));
        record("meeting", turn -> "/meetings/" + Institution.id(16, turn * 7L % (batches * 2000)));
        record("follow-up", turn -> "/followups/" + Institution.id(17, turn * 11L % (batches * 2050)));
        record("student", turn -> "/students/" + Institution.id(1, turn * 13L % (batches * 500)));
    }

    private void record(String name, IntFunction<String> path) {
        all.add(
                Page.read(
                        "record: " + name,
                        RECORD,
                        OF_ANY,
                        this::coordinator,
                        (one, turn) -> one.client.get(path.apply(turn))));
    }

    private void homes() {
        int batches = institution.batches;
        home("staff", this::coordinator);
        home(
                "faculty",
                client ->
                        institution.session(
                                Institution.FACULTY, client % Math.min(64, batches * 5)));
        home("mentor", client -> student(client % batches, client % 3));
        home("mentee", client -> student(client % batches, client % 2 == 0 ? 80 : 100));
    }

    private String student(int batch, int place) {
        return institution.session(Institution.STUDENT, batch * 500 + place);
    }

    private void home(String name, Page.Seat seat) {
        all.add(Page.read("home: " + name, HOME, OF_ANY, seat, (one, turn) -> one.client.get("/")));
    }

    /// The n-th pending nomination: places 80 to 139 of each batch.
    private static String pending(int nth) {
        return Institution.id(13, nth / 60 * 200L + 80 + nth % 60);
    }

    private void acts() {
        int batches = institution.batches;
        change(
                "approve a nomination",
                batches * 45,
                (one, turn) -> one.send("/nominations/" + pending(turn) + "/approval", "version", "0"));
        change(
                "cancel a meeting",
                batches * 80,
                (one, turn) ->
                        one.send(
                                "/meetings/" + Institution.id(16, turn * 25L + 24) + "/cancellation",
                                "reason",
                                "An examination falls on that day."));
        change(
                "complete a follow-up",
                batches * 410,
                (one, turn) ->
                        one.send("/followups/" + Institution.id(17, turn * 5L + 3) + "/completion", "version", "0"));
        all.add(
                Page.act("act: plan a meeting of ten", CREATE, Page.ENDLESS, this::coordinator, this::plan));
        all.add(Page.act("act: sign in", 0, Page.ENDLESS, client -> "", this::signIn));
    }

    private void change(String name, int supply, Page.Ask ask) {
        all.add(Page.act("act: " + name, CHANGE, supply, this::coordinator, ask));
    }

    /// The first two mentors of each batch meet their ten mentees, each time an hour later.
    private Client.Reply plan(Visitor one, int turn) throws IOException {
        int hosts = institution.batches * 2;
        int batch = turn % hosts / 2;
        int host = turn % hosts % 2;
        int hour = turn / hosts;
        List<String> fields = new ArrayList<>();
        fields.addAll(List.of("mentor", Institution.id(Institution.STUDENT, batch * 500L + host)));
        for (int mentee = 0; mentee < 10; mentee++) {
            long student = batch * 500L + 80 + host * 10 + mentee;
            fields.addAll(List.of("mentees", Institution.id(Institution.STUDENT, student)));
        }
        fields.addAll(List.of("name", "Talk about the term", "mode", "ONLINE"));
        fields.addAll(List.of("link", "https://meet.example/talk", "minutes", "45", "zone", "UTC"));
        fields.addAll(List.of("date", LocalDate.now().plusDays(100 + hour / 10).toString()));
        fields.addAll(List.of("time", String.format("%02d:00", 8 + hour % 10)));
        return one.send("/meetings", fields.toArray(String[]::new));
    }

    private Client.Reply signIn(Visitor one, int turn) throws IOException {
        return one.send(
                "/sign-in", "email", "staff" + turn % 64 + "@bench.example", "password", Institution.PASSWORD);
    }
}
